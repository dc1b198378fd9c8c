import { blindIndexes, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { findOperator, findOperatorIdByEmail } from './store.ts'

/** Finds an active operator by e-mail address. */
export async function findActiveOperatorId(
  { db, keyring }: { db: Database; keyring: Keyring },
  email: string,
): Promise<string | undefined> {
  const address = email.trim().toLowerCase()
  const id = await findOperatorIdByEmail(db, blindIndexes(keyring, 'email', address))
  const operator = id && (await findOperator(db, id))
  return operator && operator.state === 'active' ? operator.id : undefined
}
