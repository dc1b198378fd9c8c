import { z } from 'zod'

/** Name and payload; what it does stands in `jobs.ts`. */
export const carryOverJob = {
  name: 'waves.carry-over',
  payload: z.object({ fromWaveId: z.uuid(), toWaveId: z.uuid() }),
  attempts: 20,
}
