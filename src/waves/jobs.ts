import { defineJob, type Tick } from '#platform/jobs'
import { carryOver } from './carry-over.ts'
import { carryOverJob } from './carry-over.job.ts'
import { checkEntriesJob } from './check-entries.job.ts'
import { type CheckDeps, checkEntries } from './check-entries.ts'
import { resumeFreezing } from './resume-freezing.ts'
import type { JoinDeps } from './join-wave.ts'
import { moveWaves } from './move-waves.ts'
import { tellCancelledJob } from './tell-cancelled.job.ts'
import { tellCancelled } from './tell-cancelled.ts'

export type WavesWorkerDeps = CheckDeps & JoinDeps

/** Checks a part of the list before it is frozen. Safe to repeat: what was checked is passed over. */
const check = defineJob({
  ...checkEntriesJob,
  run: (deps: WavesWorkerDeps, payload) => checkEntries(deps, payload),
})

/** Enters those who wait in the next wave. Safe to repeat: whoever has an entry there is passed over. */
const carry = defineJob({
  ...carryOverJob,
  run: (deps: WavesWorkerDeps, payload) => carryOver(deps, payload),
})

/** Tells everybody that a wave was cancelled. Safe to repeat: each entry is withdrawn, and told of, once. */
const tell = defineJob({
  ...tellCancelledJob,
  run: (deps: WavesWorkerDeps, payload) => tellCancelled(deps, payload),
})

export const wavesJobs = [check, carry, tell]

/** What falls due by the clock: opening, closing, and asking again a registry that was silent. */
export function wavesTicks(deps: WavesWorkerDeps): Tick[] {
  return [
    { name: 'waves.move', run: () => moveWaves(deps) },
    { name: 'waves.resume-freezing', run: () => resumeFreezing(deps) },
  ]
}
