import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { countTries, passwordDoor, rangeDoor, type Wait, waitUntil } from './count-tries.ts'
import type { PasswordHasher } from './password-hasher.ts'
import { deleteTries, giveTryBack } from './store/throttles.ts'

export type PasswordDeps = { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher }

/** Forgets the wrong tries before the right one; to be called in the transaction that the password allows. */
type Forget = (tx: Transaction) => Promise<void>

/**
 * Compares a password, under the one counter that all doors of an address share. The try is counted before it is
 * made, so that many at once find no gap; a try that the busy machine did not make is given back.
 *
 * @param emailKey whose counter; any fixed text where there is no such address
 * @param stored the hash; `undefined` when there is no such person, which takes as long
 */
export async function tryPassword(
  { db, clock, keyring, passwords }: PasswordDeps,
  {
    emailKey,
    ip,
    password,
    stored,
  }: { emailKey: string; ip: string; password: string; stored: string | undefined },
): Promise<Outcome<Forget, 'wrong-password' | 'busy'> | Wait> {
  const own = passwordDoor(emailKey)
  const range = rangeDoor(keyring, 'range', ip)
  const until = await transact(db, (tx) => countTries(tx, [own, range], clock()))
  if (until) return waitUntil(until)

  const compared = await passwords.verify(password, stored)
  if (!compared.ok) {
    await transact(db, async (tx) => {
      await giveTryBack(tx, own.key)
      await giveTryBack(tx, range.key)
    })
    return compared
  }
  if (!compared.value) return refused('wrong-password')
  return ok(async (tx) => {
    await deleteTries(tx, own.key)
    await giveTryBack(tx, range.key)
  })
}
