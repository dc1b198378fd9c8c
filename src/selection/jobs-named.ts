import { z } from 'zod'

/** Names and payloads; what the jobs do stands in `jobs.ts`. */
export const drawWaveJob = {
  name: 'selection.draw-wave',
  payload: z.object({ waveId: z.uuid() }),
  attempts: 20,
}

/** `from`: pool index of the first who has not been told. */
export const tellResultsJob = {
  name: 'selection.tell-results',
  payload: z.object({ waveId: z.uuid(), from: z.int().min(0) }),
  attempts: 20,
}
