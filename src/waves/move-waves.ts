import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { ok, type Outcome, refused } from '#platform/outcome'
import { carryOverJob } from './carry-over.job.ts'
import { nextByClock } from './life-cycle.ts'
import { findLastFrozen, getWaveForUpdate, listMovingWaves, updateState } from './store/waves.ts'

type Deps = { db: Database; clock: Clock }

/**
 * Opens, closes and lists every wave whose written instant has come. Closing waits for those who are just joining.
 * Safe to repeat.
 */
export async function moveWaves(deps: Deps): Promise<void> {
  for (const { id } of await listMovingWaves(deps.db)) {
    while (await moveOnce(deps, { waveId: id, actor: { kind: 'system' } }));
  }
}

export type MoveRefusal = 'too-early' | 'wrong-state'

/** Moves one wave by the clock now, instead of at the worker's next look. Before the written instant it is refused. */
export async function moveWave(
  deps: Deps,
  { actor, waveId, to }: { actor: Actor; waveId: string; to: 'open' | 'closed' },
): Promise<Outcome<undefined, MoveRefusal>> {
  const from = to === 'open' ? 'announced' : 'open'
  const moved = await moveOnce(deps, { waveId, actor, from })
  return moved ? ok(undefined) : refused(moved === false ? 'too-early' : 'wrong-state')
}

/** @returns whether it moved; `undefined` when it does not stand in `from` */
async function moveOnce(
  { db, clock }: Deps,
  { waveId, actor, from }: { waveId: string; actor: Actor; from?: string },
): Promise<boolean | undefined> {
  return transact(db, async (tx) => {
    const wave = await getWaveForUpdate(tx, waveId)
    if (from !== undefined && wave.state !== from) return undefined
    const to = nextByClock(wave, clock())
    if (to === undefined) return false
    await updateState(tx, wave, to)
    const before = to === 'open' && (await findLastFrozen(tx, wave.programme))
    if (before) await enqueue(tx, carryOverJob, { fromWaveId: before.id, toWaveId: waveId })
    await audit({ tx, clock }, { action: `waves.moved`, actor, subject: waveId, details: { to } })
    return true
  })
}
