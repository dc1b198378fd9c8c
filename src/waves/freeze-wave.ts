import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { ok, type Outcome, refused } from '#platform/outcome'
import { checkEntriesJob } from './check-entries.job.ts'
import { resetChecks } from './store/checks.ts'
import { findWave, lockWaves, updateFreezing, type Wave } from './store/waves.ts'

export type FreezeRefusal = 'not-there' | 'not-listed' | 'too-early' | 'other-wave-in-draw'

/**
 * Begins to freeze the list: everybody is checked once more by a job, and when all are, the list stands.
 * Asking again while it runs starts the job again, should it have died.
 */
export async function freezeWave(
  { db, clock }: { db: Database; clock: Clock },
  { actor, waveId }: { actor: Actor; waveId: string },
): Promise<Outcome<undefined, FreezeRefusal>> {
  const found = await findWave(db, waveId)
  if (!found) return refused('not-there')
  return transact(db, async (tx) => {
    const waves = await lockWaves(tx, found.programme)
    const wave = waves.find(({ id }) => id === waveId)
    if (wave?.state !== 'listed') return refused('not-listed')
    const now = clock()
    if (now < wave.listingUntil) return refused('too-early')
    if (waves.some((other) => other.id !== waveId && isInDraw(other))) return refused('other-wave-in-draw')
    if (!wave.freezingSince) {
      await resetChecks(tx, waveId)
      await updateFreezing(tx, waveId, now)
    }
    await enqueue(tx, checkEntriesJob, { waveId }, `check:${waveId}`)
    await audit({ tx, clock }, { action: 'waves.began-freezing', actor, subject: waveId })
    return ok(undefined)
  })
}

/**
 * From its freeze to its publication a wave is alone: the used places of each family card are counted at the freeze
 * and must still be right at the draw.
 */
export function isInDraw({ state, pausedIn, freezingSince }: Wave): boolean {
  if (state === 'published' || state === 'cancelled') return false
  return freezingSince !== null || ['frozen', 'committed', 'drawn'].includes(state) || pausedIn === 'frozen'
}
