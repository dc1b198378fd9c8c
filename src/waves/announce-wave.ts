import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { getWaveForUpdate, updateState } from './store/waves.ts'

export type AnnounceRefusal = 'not-planned' | 'already-over'

/** Makes a planned wave public. From then on its dates and places stand, and it opens by the clock. */
export async function announceWave(
  { db, clock }: { db: Database; clock: Clock },
  { actor, waveId }: { actor: Actor; waveId: string },
): Promise<Outcome<undefined, AnnounceRefusal>> {
  return transact(db, async (tx) => {
    const wave = await getWaveForUpdate(tx, waveId)
    if (wave.state !== 'planned') return refused('not-planned')
    const now = clock()
    if (now >= wave.closesAt) return refused('already-over')
    await updateState(tx, wave, 'announced', { announcedAt: now })
    await audit({ tx, clock }, { action: 'waves.announced', actor, subject: waveId })
    return ok(undefined)
  })
}
