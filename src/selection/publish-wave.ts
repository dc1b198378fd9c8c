import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { ok, type Outcome, refused } from '#platform/outcome'
import { getWaveForUpdate, moveWaveOn } from '#waves'
import { tellResultsJob } from './jobs-named.ts'
import { findCommitment, findDraw, updatePublisher } from './store/draws.ts'

export type PublishRefusal = 'not-drawn' | 'same-person'

/**
 * Lets everybody see the result, all at the same moment, and begins to tell each one. Whoever committed the draw
 * cannot publish it.
 */
export async function publishWave(
  { db, clock }: { db: Database; clock: Clock },
  { actor, waveId }: { actor: Actor; waveId: string },
): Promise<Outcome<{ resultHash: string }, PublishRefusal>> {
  return transact(db, async (tx) => {
    const draw = await findDraw(tx, waveId)
    const commitment = await findCommitment(tx, waveId)
    if (!draw || !commitment) return refused('not-drawn')
    const wave = await getWaveForUpdate(tx, waveId)
    if (wave.state !== 'drawn') return refused('not-drawn')
    const publishedBy = actor.kind === 'operator' ? actor.id : null
    if (publishedBy !== null && publishedBy === commitment.committedBy) return refused('same-person')
    await moveWaveOn(tx, wave, 'published', { publishedAt: clock() })
    await updatePublisher(tx, { waveId, publishedBy })
    await enqueue(tx, tellResultsJob, { waveId, from: 0 })
    const { resultHash } = draw
    const details = { resultHash }
    await audit({ tx, clock }, { action: 'selection.published', actor, subject: waveId, details })
    return ok({ resultHash })
  })
}
