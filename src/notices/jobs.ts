import { defineJob } from '#platform/jobs'
import { type DeliverDeps, deliverNotice } from './deliver-notice.ts'
import { deliverNoticeJob } from './deliver-notice.job.ts'

/**
 * Sends one notice by one channel. Safe to repeat: a delivery that ended is left alone, the SMS gateway knows the
 * reference, and a mail sent twice by a crash carries the same Message-ID, which mailboxes show once.
 */
const deliver = defineJob({
  ...deliverNoticeJob,
  run: (deps: DeliverDeps, payload) => deliverNotice(deps, payload),
})

export const noticesJobs = [deliver]
