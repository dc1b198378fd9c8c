import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'

/** What the operators' pages of the module work with. */
export type ConsoleDeps = { db: Database; clock: Clock; keyring: Keyring }
