import type { Database } from '#platform/database'
import { findWave } from '#waves'
import { listActiveAwards } from './store/awards.ts'

/** What makes a person a recipient; `awardedAt` is when the person could first see it. */
export type ActiveAward = { awardId: string; waveId: string; programme: string; awardedAt: Date }

/** The award of a person, once its wave is published: a result shows to everybody at the same moment. */
export async function findActiveAward(db: Database, personId: string): Promise<ActiveAward | undefined> {
  for (const { awardId, waveId, programme, awardedAt } of await listActiveAwards(db, personId)) {
    const wave = await findWave(db, waveId)
    if (!wave?.publishedAt) continue
    const seenFrom = wave.publishedAt > awardedAt ? wave.publishedAt : awardedAt
    return { awardId, waveId, programme, awardedAt: seenFrom }
  }
  return undefined
}
