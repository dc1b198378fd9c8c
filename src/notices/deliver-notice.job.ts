import { z } from 'zod'

/** Name and payload of the job; what it does stands in `jobs.ts`, which may import what `notify` may not. */
export const deliverNotice = {
  name: 'notices.deliver-notice',
  payload: z.object({ personId: z.uuid(), noticeId: z.uuid(), channel: z.enum(['email', 'sms']) }),
  attempts: 20,
}
