import type { Database } from '#platform/database'
import { listPersonEntries } from './store/entries.ts'
import { findWave } from './store/waves.ts'

/**
 * What ties a person to an application: a wave whose result is not public yet, or a place that was drawn in one, also
 * when it was revoked since. Before a result is public the answer is the same for everybody in the wave.
 */
export async function findHold(db: Database, personId: string): Promise<'wave' | 'place' | undefined> {
  let hold: 'place' | undefined
  for (const { waveId, outcome } of await listPersonEntries(db, personId)) {
    const wave = outcome === 'withdrawn' ? undefined : await findWave(db, waveId)
    if (!wave || wave.state === 'cancelled') continue
    if (wave.state !== 'published') return 'wave'
    if (outcome === 'selected') hold = 'place'
  }
  return hold
}
