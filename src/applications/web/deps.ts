import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { Storage } from '#platform/storage'
import type { Programme } from '#programmes'
import type { Hold } from '../withdraw-application.ts'

/** What the pages of the form work with. */
export type FormDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  storage: Storage
  programme: Programme
  /** What keeps the person from withdrawing; answered by a later module. */
  findHold: (personId: string) => Promise<Hold | undefined>
}
