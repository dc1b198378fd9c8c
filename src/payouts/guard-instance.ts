import { randomUUID } from 'node:crypto'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { type InstanceMark, judgeInstance, type LockReason } from './instance.ts'
import type { MarkKeeper } from './neighbours.ts'
import {
  getFence,
  getServerIdentity,
  getSwitch,
  getSwitchForUpdate,
  raiseFence,
  updateSwitch,
} from './store/switch.ts'

/** Between adopting a database and writing the mark of it. */
const adoptionMs = 10_000

type Deps = { db: Database; clock: Clock; mark: MarkKeeper }

/**
 * Says whether this worker may pay now: the switch is open, and the database is the one from which was paid last.
 * Locks all payments when it is not. Called before each batch.
 */
export async function mayPay({ db, clock, mark }: Deps): Promise<boolean> {
  const known = await mark.read() // before the fence is read: the database may only be ahead of its mark
  const state = await getSwitch(db)
  if (state.state !== 'open') return false
  const identity = await getServerIdentity(db)
  const fence = await getFence(db)
  const verdict = judgeInstance({ ...state, ...identity, fence }, known)
  switch (verdict.may) {
    case 'pay':
      return true
    case 'adopt':
      return adopt({ db, clock, mark }, { ...identity, fence })
    case 'not-pay':
      if (!isFresh(state.changedAt, clock())) await lock({ db, clock }, verdict.reason)
      return false
  }
}

/**
 * Begins a batch of payments: counts it in the database, then outside, before its first message can leave. A database
 * restored from before this moment is recognised by it.
 */
export async function beginBatch({ db, mark }: Pick<Deps, 'db' | 'mark'>): Promise<void> {
  const fence = await transact(db, raiseFence)
  const known = await mark.read()
  if (known && fence > known.fence) await mark.write({ ...known, fence })
}

/** Another worker may have adopted the database and not yet written its mark: nothing is paid, and we look again. */
function isFresh(changedAt: Date, now: Date): boolean {
  const age = now.getTime() - changedAt.getTime()
  return age >= 0 && age < adoptionMs
}

async function adopt(
  { db, clock, mark }: Deps,
  identity: Omit<InstanceMark, 'installationId'>,
): Promise<boolean> {
  const installationId = randomUUID()
  const isOurs = await transact(db, async (tx) => {
    const now = await getSwitchForUpdate(tx)
    if (now.state !== 'open' || (now.installationId !== null && !now.adopting)) return false
    await updateSwitch(tx, { installationId, adopting: false, changedAt: clock() })
    await audit({ tx, clock }, { action: 'payouts.adopted-database', actor: { kind: 'system' }, details: {} })
    return true
  })
  if (isOurs) await mark.write({ ...identity, installationId })
  return isOurs
}

async function lock({ db, clock }: Pick<Deps, 'db' | 'clock'>, reason: LockReason): Promise<void> {
  await transact(db, async (tx) => {
    const now = await getSwitchForUpdate(tx)
    if (now.state === 'locked') return
    await updateSwitch(tx, {
      state: 'locked',
      reason,
      unlockAskedBy: null,
      changedBy: null,
      changedAt: clock(),
    })
    await audit({ tx, clock }, { action: 'payouts.locked', actor: { kind: 'system' }, details: { reason } })
  })
}
