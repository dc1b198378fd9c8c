import { z } from 'zod'

/** Name and payload of the check that follows a submission; what it does stands in `jobs.ts`. */
export const checkApplication = {
  name: 'applications.check-application',
  payload: z.object({ personId: z.uuid(), applicationId: z.uuid() }),
  attempts: 20,
}
