import { type Keyring, openSafe } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { CodePurpose } from './phone-code.ts'
import { findPhoneCode } from './store/phones.ts'

/** Whether the code that a person waits for went to this number, `+628…`. */
export async function isCodeSentTo(
  { db, keyring }: { db: Database; keyring: Keyring },
  { personId, phone, purpose }: { personId: string; phone: string; purpose: CodePurpose },
): Promise<boolean> {
  const sent = await findPhoneCode(db, { personId, purpose })
  if (!sent) return false
  const safe = await openSafe({ db, keyring }, personId)
  return safe.open('accounts.phone_codes.number', sent.number) === phone
}
