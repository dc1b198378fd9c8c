import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/identifiers'
import { enqueue } from '#platform/jobs'
import type { Language } from '#platform/ui'
import { deliverNoticeJob } from './deliver-notice.job.ts'
import type { Message } from './message.ts'
import { type Content, place } from './content.ts'
import { insertDelivery, insertNotice } from './store.ts'

export type Notice = {
  /** Whose safe holds it: a person, or a sign-up that is not verified yet. */
  personId: string
  /** Names the event, such as `selection.result:<wave>`; the same key again tells nothing a second time. */
  key: string
  language: Language
  message: Message
  /** Address to which an e-mail goes; left out, none goes. */
  email?: string | undefined
  /** `+628…` and the words of the SMS. */
  sms?: { to: string; text: string } | undefined
  inbox: boolean
}

/**
 * Tells a person something, in the caller's transaction: written down, and queued on each way.
 * Once for each `key`, however often it is called.
 */
export async function notify(
  { tx, clock, keyring }: { tx: Transaction; clock: Clock; keyring: Keyring },
  { personId, key, language, message, email, sms, inbox }: Notice,
): Promise<void> {
  const id = newId(clock)
  const safe = await openSafe({ db: tx, keyring }, personId)
  const content: Content = { message, ...(email && { email }), ...(sms && { sms }) }
  const sealed = safe.seal(place, JSON.stringify(content))
  const createdAt = clock()
  const isNew = await insertNotice(tx, { personId, id, key, language, sealed, inInbox: inbox, createdAt })
  if (!isNew) return
  for (const channel of [email && 'email', sms && 'sms'] as const) {
    if (!channel) continue
    await insertDelivery(tx, { personId, noticeId: id, channel, updatedAt: createdAt })
    await enqueue(tx, deliverNoticeJob, { personId, noticeId: id, channel })
  }
}
