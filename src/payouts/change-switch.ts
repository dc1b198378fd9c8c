import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { findBookFaults } from './reconcile.ts'
import { getSwitchForUpdate, setLane, updateSwitch } from './store/switch.ts'

type Deps = { db: Database; clock: Clock }

/** Freezes all payments at once. Messages that have left are still followed up. */
export async function freezePayments(
  { db, clock }: Deps,
  { operatorId, reason }: { operatorId: string; reason: string },
): Promise<Outcome<undefined, 'not-open'>> {
  return transact(db, async (tx) => {
    const now = await getSwitchForUpdate(tx)
    if (now.state !== 'open') return refused('not-open')
    await updateSwitch(tx, { state: 'frozen', reason, changedBy: operatorId, changedAt: clock() })
    await record(tx, { clock }, { action: 'payouts.froze', operatorId })
    return ok(undefined)
  })
}

/** Ends a freeze; whoever froze cannot do it alone. */
export async function thawPayments(
  { db, clock }: Deps,
  { operatorId }: { operatorId: string },
): Promise<Outcome<undefined, 'not-frozen' | 'own-freeze'>> {
  return transact(db, async (tx) => {
    const now = await getSwitchForUpdate(tx)
    if (now.state !== 'frozen') return refused('not-frozen')
    if (now.changedBy === operatorId) return refused('own-freeze')
    await updateSwitch(tx, { state: 'open', reason: 'thawed', changedBy: operatorId, changedAt: clock() })
    await record(tx, { clock }, { action: 'payouts.thawed', operatorId })
    return ok(undefined)
  })
}

/**
 * Unlocks payments after a restore or move, by two people: the first asks, the second one confirms. Both have compared
 * the ledger with the providers' statements; books that do not balance are not unlocked.
 */
export async function unlockPayments(
  { db, clock }: Deps,
  { operatorId }: { operatorId: string },
): Promise<Outcome<'asked' | 'unlocked', 'not-locked' | 'same-person' | 'books-differ'>> {
  const faults = await findBookFaults(db)
  return transact(db, async (tx) => {
    const now = await getSwitchForUpdate(tx)
    if (now.state !== 'locked') return refused('not-locked')
    if (faults.length > 0) return refused('books-differ')
    if (now.unlockAskedBy === operatorId) return refused('same-person')
    if (now.unlockAskedBy === null) {
      await updateSwitch(tx, { unlockAskedBy: operatorId, changedAt: clock() })
      await record(tx, { clock }, { action: 'payouts.asked-unlock', operatorId })
      return ok('asked')
    }
    const open = { state: 'open', reason: 'unlocked', adopting: true, unlockAskedBy: null } as const
    await updateSwitch(tx, { ...open, changedBy: operatorId, changedAt: clock() })
    await record(tx, { clock }, { action: 'payouts.unlocked', operatorId })
    return ok('unlocked')
  })
}

/** Lets payments to a provider go on, after an operator has looked. */
export async function reopenLane(
  { db, clock }: Deps,
  { operatorId, provider }: { operatorId: string; provider: string },
): Promise<void> {
  await transact(db, async (tx) => {
    const lane = {
      provider,
      state: 'open',
      reason: 'reopened',
      changedBy: operatorId,
      changedAt: clock(),
    } as const
    await setLane(tx, lane)
    await record(tx, { clock }, { action: 'payouts.reopened-lane', operatorId, provider })
  })
}

async function record(
  tx: Transaction,
  { clock }: Pick<Deps, 'clock'>,
  { action, operatorId, ...details }: { action: string; operatorId: string; provider?: string },
): Promise<void> {
  await audit({ tx, clock }, { action, actor: { kind: 'operator', id: operatorId }, details })
}
