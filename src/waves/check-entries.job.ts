import { z } from 'zod'

/** Name and payload; what it does stands in `jobs.ts`. */
export const checkEntriesJob = {
  name: 'waves.check-entries',
  payload: z.object({ waveId: z.uuid() }),
  attempts: 20,
}
