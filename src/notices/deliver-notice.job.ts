import { z } from 'zod'

/** Name and payload of the job; what it does stands in `deliver-notice.ts`. */
export const deliverNoticeJob = {
  name: 'notices.deliver-notice',
  payload: z.object({ personId: z.uuid(), noticeId: z.uuid(), channel: z.enum(['email', 'sms']) }),
  attempts: 20,
}
