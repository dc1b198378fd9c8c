import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { listWaves } from '#waves'
import { drawWaveJob } from './jobs-named.ts'
import { findCommitment } from './store/draws.ts'

/** Queues the draw of every committed wave whose round has come. Safe to repeat: a wave is drawn once. */
export async function startDraws({
  db,
  clock,
  programme,
}: {
  db: Database
  clock: Clock
  programme: { code: string }
}): Promise<void> {
  const committed = (await listWaves(db, programme.code)).filter(({ state }) => state === 'committed')
  for (const { id: waveId } of committed) {
    const commitment = await findCommitment(db, waveId)
    if (!commitment || clock() < commitment.roundAt) continue
    await transact(db, (tx) => enqueue(tx, drawWaveJob, { waveId }, `draw:${waveId}`))
  }
}
