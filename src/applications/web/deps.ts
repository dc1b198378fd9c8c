import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { Storage } from '#platform/storage'
import type { Programme } from '#programmes'

/** What the pages of the form work with. */
export type FormDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  storage: Storage
  programme: Programme
  /** Whether the person stands in a wave that is not decided yet; answered by a later module. */
  isInWave: (personId: string) => Promise<boolean>
}
