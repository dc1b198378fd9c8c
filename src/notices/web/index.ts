import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { App } from '#platform/http'
import { inbox } from './inbox.ts'

/** Every route of the module. */
export function mountNotices(app: App, web: { db: Database; keyring: Keyring }): void {
  inbox(app, web)
}
