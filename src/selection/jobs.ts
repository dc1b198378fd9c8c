import type { Keyring } from '#platform/crypto'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { defineJob, type Tick } from '#platform/jobs'
import type { Programme } from '#programmes'
import { drawWave } from './draw-wave.ts'
import type { Beacon } from './gateways/beacon.ts'
import { drawWaveJob, tellResultsJob } from './jobs-named.ts'
import { fillVacancies } from './promote-reserve.ts'
import { startDraws } from './start-draws.ts'
import { tellResults } from './tell-results.ts'

export type SelectionWorkerDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  programme: Programme
  beacon: Beacon
}

/**
 * Draws a wave. Safe to repeat: a second draw answers the first and changes nothing.
 *
 * @throws Error when the frozen list is not the committed one: people must look, nothing was drawn
 */
const draw = defineJob({
  ...drawWaveJob,
  async run(deps: SelectionWorkerDeps, { waveId }) {
    const outcome = await drawWave(deps, { waveId, actor: { kind: 'system' } })
    if (!outcome.ok) throw new Error(`Wave ${waveId} was not drawn: ${outcome.reason}`)
  },
})

/** Tells a part of the people their result. Safe to repeat: each is told once, by the key of the notice. */
const tell = defineJob({
  ...tellResultsJob,
  run: (deps: SelectionWorkerDeps, payload) => tellResults(deps, payload),
})

export const selectionJobs = [draw, tell]

/** What falls due by the clock: draws whose round has come, and places that became free. */
export function selectionTicks(deps: SelectionWorkerDeps): Tick[] {
  return [
    { name: 'selection.start-draws', run: () => startDraws(deps) },
    { name: 'selection.fill-vacancies', run: () => fillVacancies(deps) },
  ]
}
