import { transact } from '#platform/database'
import type { PayoutWorkerDeps } from '#payouts/jobs'
import { settleAttempt } from '../../src/payouts/settle-attempt.ts'
import { listLostAttempts } from '../../src/payouts/store/attempts.ts'

/**
 * The mistake that the rules forbid, planted to see that it is caught: a payment whose worker died counts as failed,
 * so the next run pays it again under a fresh reference.
 */
export async function failLostAttempts(deps: PayoutWorkerDeps): Promise<void> {
  for (const attempt of await listLostAttempts(deps.db, { before: deps.clock(), limit: 100 }))
    await transact(deps.db, (tx) => settleAttempt(tx, deps, attempt, { event: 'fail', cause: 'ours' }))
}
