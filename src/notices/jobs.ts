import type { Clock } from '#platform/clock'
import { findSafe, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { defineJob } from '#platform/jobs'
import type { Mailer } from '#platform/mail'
import type { SmsSender } from '#platform/sms'
import { Content, place } from './content.ts'
import { deliverNotice } from './deliver-notice.job.ts'
import { mailPage } from './mail.page.ts'
import { mailText, type Sender } from './message.ts'
import { findDelivery, findNotice, updateDelivery } from './store.ts'

type Deps = {
  db: Database
  clock: Clock
  keyring: Keyring
  mailer: Mailer
  sendSms: SmsSender
  sender: Sender
}

/**
 * Sends one notice by one channel. Safe to repeat: a delivery that ended is left alone, the SMS gateway knows the
 * reference, and a mail sent twice by a crash carries the same Message-ID, which mailboxes show once.
 */
const deliver = defineJob({
  ...deliverNotice,
  async run(deps: Deps, { personId, noticeId, channel }) {
    const { db } = deps
    const delivery = await findDelivery(db, { personId, noticeId, channel })
    const notice = await findNotice(db, { personId, id: noticeId })
    const safe = await findSafe(deps, personId)
    if (delivery?.state !== 'queued' || !notice || !safe) return // ended before, or the person was erased since
    const content = Content.parse(JSON.parse(safe.open(place, notice.sealed))) as Content
    const outcome = await send(deps, { id: noticeId, language: notice.language, channel, content })
    const code = outcome.state === 'refused' ? outcome.code : null
    await transact(db, (tx) =>
      updateDelivery(tx, {
        personId,
        noticeId,
        channel,
        state: outcome.state,
        code,
        updatedAt: deps.clock(),
      }),
    )
  },
})

function send(
  { mailer, sendSms, sender }: Deps,
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
    html: String(mailPage(message, language, sender)),
    messageId: `<${id}@${new URL(sender.publicUrl).hostname}>`,
  })
}

export const noticesJobs = [deliver]
