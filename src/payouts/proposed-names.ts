import { type Keyring, openSafe } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { PayeeOf } from './neighbours.ts'
import { sealed } from './propose-account.ts'
import { findAccount } from './store/accounts.ts'

/**
 * The two names of the proposed account, where they are close but not the same; `undefined` otherwise: the name of an
 * account is shown to nobody whose own name is not nearly the same.
 */
export async function findProposedNames(
  { db, keyring, payeeOf }: { db: Database; keyring: Keyring; payeeOf: PayeeOf },
  personId: string,
): Promise<{ own: string; holder: string } | undefined> {
  const account = await findAccount(db, { personId, state: 'proposed' })
  if (account?.nameVerdict !== 'close') return undefined
  const payee = await payeeOf({ db, keyring }, personId)
  const safe = await openSafe({ db, keyring }, personId)
  return payee && { own: payee.name, holder: safe.open(sealed.holder, account.holderSealed) }
}
