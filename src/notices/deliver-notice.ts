import type { Clock } from '#platform/clock'
import { findSafe, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import type { Mailer } from '#platform/mail'
import type { SmsSender } from '#platform/sms'
import { Content, place } from './content.ts'
import { mailPage } from './mail.page.ts'
import { closing, linkOf, mailText, type Sender } from './message.ts'
import { findDelivery, findNotice, updateDelivery } from './store.ts'

export type DeliverDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  mailer: Mailer
  sendSms: SmsSender
  sender: Sender
}

/**
 * Sends one notice by one channel, and writes down what became of it.
 *
 * @throws PartnerError when mail server or SMS gateway cannot take it now; nothing is written then, so ask again
 */
export async function deliverNotice(
  deps: DeliverDeps,
  { personId, noticeId, channel }: { personId: string; noticeId: string; channel: 'email' | 'sms' },
): Promise<void> {
  const { db } = deps
  const delivery = await findDelivery(db, { personId, noticeId, channel })
  const notice = await findNotice(db, { personId, id: noticeId })
  const safe = await findSafe(deps, personId)
  if (delivery?.state !== 'queued' || !notice || !safe) return // ended before, or the person was erased since
  const content = Content.parse(JSON.parse(safe.open(place, notice.sealed))) as Content
  const outcome = await send(deps, { id: noticeId, language: notice.language, channel, content })
  const code = outcome.state === 'refused' ? outcome.code : null
  await transact(db, (tx) =>
    updateDelivery(tx, { personId, noticeId, channel, state: outcome.state, code, updatedAt: deps.clock() }),
  )
}

function send(
  { mailer, sendSms, sender }: DeliverDeps,
  notice: { id: string; language: 'id' | 'en'; channel: 'email' | 'sms'; content: Content },
) {
  const { id, language, content } = notice
  const { message, email, sms } = content
  if (notice.channel === 'sms' && sms) return sendSms({ ...sms, reference: id })
  if (!email) throw new Error(`Notice ${id} has no address for ${notice.channel}`)
  return mailer({
    to: email,
    language,
    subject: message.subject,
    text: mailText(message, language, sender),
    html: String(
      mailPage(message, { language, href: linkOf(message, sender), closing: closing(language, sender) }),
    ),
    messageId: `<${id}@${new URL(sender.publicUrl).hostname}>`,
  })
}
