import { z } from 'zod'

/** Names and payloads of the jobs; what they do stands in `jobs.ts`, which may import what actions may not. */
export const sendVerificationJob = {
  name: 'accounts.send-verification',
  payload: z.object({ signUpId: z.uuid(), number: z.int().positive() }),
  attempts: 12,
}

export const sendResetJob = {
  name: 'accounts.send-reset',
  payload: z.object({ signUpId: z.uuid() }),
  attempts: 12,
}
