import type { Database } from '#platform/database'
import { isJoinable } from './life-cycle.ts'
import { listWaves, type Wave } from './store/waves.ts'

/** The wave that people can join at a moment; the newest, should there be two. */
export async function findOpenWave(db: Database, now: Date, programme: string): Promise<Wave | undefined> {
  return (await listWaves(db, programme)).find((wave) => isJoinable(wave, now))
}

/** The wave that people wait for, when none is open: the announced one that opens first. */
export async function findNextWave(db: Database, now: Date, programme: string): Promise<Wave | undefined> {
  return (await listWaves(db, programme))
    .filter(({ state, opensAt }) => state === 'announced' && opensAt > now)
    .toSorted((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0]
}
