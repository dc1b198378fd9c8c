import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { rereleaseJournal, reserveJournal } from './ledger.ts'
import { listHash, listTotal } from './payment-run.ts'
import { getBalances, noOwner, post } from './store/ledger.ts'
import {
  decideRun,
  getRunForUpdate,
  listReturned,
  listRunAttempts,
  listRunLines,
  moveRunAttempts,
} from './store/runs.ts'
import { getSwitchForUpdate } from './store/switch.ts'

type Deps = { db: Database; clock: Clock }

export type ApproveRefusal = 'not-there' | 'not-waiting' | 'own-run' | 'list-differs' | 'funds-missing'

/**
 * Approves a run that another operator made: what is on the list, and what would be paid, must still give the
 * fingerprint that was shown. Sets the money aside.
 */
export async function approveRun(
  { db, clock }: Deps,
  { operatorId, runId, shownHash }: { operatorId: string; runId: string; shownHash: string },
): Promise<Outcome<{ count: number; total: bigint }, ApproveRefusal>> {
  return transact(db, async (tx) => {
    await getSwitchForUpdate(tx) // one approval at a time, so that the same money is not set aside twice
    const run = await getRunForUpdate(tx, runId)
    if (!run) return refused('not-there')
    if (run.state !== 'made') return refused('not-waiting')
    if (run.makerId === operatorId) return refused('own-run')
    const lines = await listRunLines(tx, runId)
    const attempts = await listRunAttempts(tx, runId)
    const isSame = [shownHash, listHash(lines), listHash(attempts)].every((hash) => hash === run.listHash)
    if (!isSame || listTotal(lines) !== run.total || lines.length !== run.count)
      return refused('list-differs')
    await reuseReturned(tx, { runId, now: clock() })
    const available = (await getBalances(tx)).get(`available:${run.programme}`) ?? 0n
    if (available < run.total) return refused('funds-missing')
    const now = clock()
    const journal = reserveJournal({ runId, programme: run.programme, amount: run.total })
    await post(tx, { ownerId: noOwner, journal, postedAt: now })
    const moved = await moveRunAttempts(tx, { runId, to: 'approved', now })
    if (moved !== BigInt(run.count))
      throw new Error(`Run ${runId} has ${moved} attempts to approve, not ${run.count}`)
    await decideRun(tx, { runId, state: 'approved', checkerId: operatorId, decidedAt: now })
    const actor = { kind: 'operator', id: operatorId } as const
    const details = { count: run.count, total: String(run.total), listHash: run.listHash }
    await audit({ tx, clock }, { action: 'payouts.approved-run', actor, subject: runId, details })
    return ok({ count: run.count, total: run.total })
  })
}

/** Money that came back is available again once its entitlement is paid anew; each return counts once, by its key. */
async function reuseReturned(tx: Transaction, { runId, now }: { runId: string; now: Date }): Promise<void> {
  for (const attempt of await listReturned(tx, runId)) {
    const journal = rereleaseJournal({ ...attempt, attemptId: attempt.id })
    await post(tx, { ownerId: attempt.personId, journal, postedAt: now })
  }
}

/** Cancels a run that nobody has approved yet; its entitlements go into a later one. */
export async function cancelRun(
  { db, clock }: Deps,
  { operatorId, runId }: { operatorId: string; runId: string },
): Promise<Outcome<undefined, 'not-there' | 'not-waiting'>> {
  return transact(db, async (tx) => {
    const run = await getRunForUpdate(tx, runId)
    if (!run) return refused('not-there')
    if (run.state !== 'made') return refused('not-waiting')
    const now = clock()
    await moveRunAttempts(tx, { runId, to: 'cancelled', now })
    await decideRun(tx, { runId, state: 'cancelled', checkerId: null, decidedAt: now })
    const actor = { kind: 'operator', id: operatorId } as const
    await audit({ tx, clock }, { action: 'payouts.cancelled-run', actor, subject: runId })
    return ok(undefined)
  })
}
