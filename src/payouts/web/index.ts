import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { App } from '#platform/http'
import type { Providers } from '../gateways/provider.ts'
import type { FindActiveAward, PayeeOf } from '../neighbours.ts'
import { connectAccount } from './connect.ts'
import { confirmCode } from './code.ts'
import { overview } from './overview.ts'
import { type FindPartnerKey, partnerEvents } from './partner-events.ts'

/** What the pages of this module need. */
export type PayoutsWeb = {
  db: Database
  clock: Clock
  keyring: Keyring
  providers: Providers
  payeeOf: PayeeOf
  findActiveAward: FindActiveAward
  findPartnerKey: FindPartnerKey
}

/** A person's incentives, connecting an account, and the events of training institutions. */
export function mountPayouts(app: App, web: PayoutsWeb): void {
  overview(app, web)
  connectAccount(app, web)
  confirmCode(app, web)
  partnerEvents(app, web)
}
