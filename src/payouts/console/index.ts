import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import type { App } from '#platform/http'
import { payments } from './payments.ts'
import { readers } from './readers.ts'
import { runs } from './runs.ts'

export type PayoutsConsole = {
  db: Database
  clock: Clock
  /** Asks the second factor of an operator once more, before money moves. */
  proveOperator: (given: { operatorId: string; code: string }) => Promise<boolean>
}

export const payoutsMenu = [
  { href: '/payment-runs', key: 'payment-runs', label: { id: 'Pembayaran', en: 'Payments' }, who: readers },
]

/** Payment runs, and the state of all payments. */
export function mountPayoutsConsole(app: App, deps: PayoutsConsole): void {
  runs(app, deps)
  payments(app, deps)
}
