import type { Tick } from '#platform/jobs'
import { followUp, keepHouse, payWhatIsDue, type PayoutWorkerDeps } from './pay-batch.ts'

export type { PayoutWorkerDeps } from './pay-batch.ts'

/**
 * What the worker looks after again and again. Safe to repeat and to run in several workers: each attempt is taken by
 * its version, each notice told once by its key.
 */
export function payoutTicks(deps: PayoutWorkerDeps): Tick[] {
  return [
    { name: 'payouts.keep-house', run: () => keepHouse(deps) },
    { name: 'payouts.follow-up', run: () => followUp(deps) },
    { name: 'payouts.pay', run: () => payWhatIsDue(deps) },
  ]
}
