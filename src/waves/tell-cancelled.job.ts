import { z } from 'zod'

/** Name and payload; what it does stands in `jobs.ts`. `after`: the person who was told last. */
export const tellCancelledJob = {
  name: 'waves.tell-cancelled',
  payload: z.object({ waveId: z.uuid(), after: z.guid() }),
  attempts: 20,
}
