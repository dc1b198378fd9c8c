import { audit } from '#platform/audit'
import { civilDay, type Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { listHash, listTotal } from './payment-run.ts'
import { partnerReference } from './reference.ts'
import { claimReference, listPayable } from './store/entitlements.ts'
import { insertAttempts, insertRun } from './store/runs.ts'

/** Payments in one run: few enough to be made, looked through and approved in one go. */
const mostInRun = 5_000

/**
 * Makes a run of everything that is due and payable: one attempt for each entitlement. Nothing is paid before somebody
 * else approves it. An entitlement with a live attempt is never in two runs; the database sees to it.
 */
export async function makeRun(
  { db, clock }: { db: Database; clock: Clock },
  { operatorId, programme }: { operatorId: string; programme: string },
): Promise<Outcome<{ runId: string; count: number; total: bigint }, 'nothing-due'>> {
  const now = clock()
  const payable = await listPayable(db, { programme, today: civilDay(now), limit: mostInRun })
  if (payable.length === 0) return refused('nothing-due')
  const runId = newId(clock)
  const attempts = payable.map(
    ({ personId, entitlementId, amount, referenceStem, accountId, accountKey, channel, attempts: made }) => ({
      personId,
      id: newId(clock),
      entitlementId,
      attemptNo: made + 1,
      runId,
      programme,
      provider: channel,
      accountId,
      accountKey,
      amount,
      reference: partnerReference(referenceStem, made + 1),
      state: 'created' as const,
      createdAt: now,
    }),
  )
  const lines = attempts.map(({ id: attemptId, personId, amount, provider, accountKey }) => ({
    attemptId,
    personId,
    amount,
    provider,
    accountKey,
  }))
  const total = listTotal(lines)
  return transact(db, async (tx) => {
    for (const { reference, personId, entitlementId } of attempts)
      if (!(await claimReference(tx, { reference, personId, entitlementId })))
        throw new Error(`Reference ${reference} belongs to another entitlement`)
    await insertAttempts(tx, attempts)
    const run = { id: runId, programme, makerId: operatorId, count: lines.length, total, madeAt: now }
    await insertRun(tx, { ...run, state: 'made', listHash: listHash(lines) }, lines)
    const actor = { kind: 'operator', id: operatorId } as const
    const details = { count: lines.length, total: String(total) }
    await audit({ tx, clock }, { action: 'payouts.made-run', actor, subject: runId, details })
    return ok({ runId, count: lines.length, total })
  })
}
