import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { checkEntriesJob } from './check-entries.job.ts'
import { findNextCheck } from './store/checks.ts'
import { listFreezingWaves } from './store/waves.ts'

/** Starts the check of a list again when the time has come to ask a silent registry once more. Safe to repeat. */
export async function resumeFreezing({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  for (const { id: waveId } of await listFreezingWaves(db)) {
    const next = await findNextCheck(db, waveId)
    if (!next?.dueAt || next.dueAt > clock()) continue // the job itself goes on with what was not asked yet
    await transact(db, (tx) => enqueue(tx, checkEntriesJob, { waveId }, `check:${waveId}`))
  }
}
