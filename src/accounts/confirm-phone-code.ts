import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, equalBytes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { codeMs, type CodePurpose, hashCode, mostTries } from './phone-code.ts'
import { deletePhoneCode, findPhoneCodeForUpdate, updatePhoneCodeTries, upsertPhone } from './store/phones.ts'

/**
 * Takes the code that came by SMS. A right one is used up; for `verify-phone` the number becomes the person's
 * verified one. Every try counts, and after five the code is worthless.
 *
 * @returns the number that the code went to
 */
export async function confirmPhoneCode(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, purpose, code }: { personId: string; purpose: CodePurpose; code: string },
): Promise<Outcome<{ phone: string }, 'wrong-code' | 'expired' | 'too-many'>> {
  const now = clock()
  return transact(db, async (tx) => {
    const sent = await findPhoneCodeForUpdate(tx, { personId, purpose })
    if (!sent || now.getTime() - sent.sentAt.getTime() >= codeMs) return refused('expired')
    if (sent.tries >= mostTries) return refused('too-many')
    await updatePhoneCodeTries(tx, { personId, purpose, tries: sent.tries + 1 })
    const [keyId] = sent.codeHash.split('.')
    const hash = hashCode(keyring.pepper, { personId, purpose, code }, keyId)
    if (!equalBytes(Buffer.from(hash), Buffer.from(sent.codeHash)))
      return refused(sent.tries + 1 >= mostTries ? 'too-many' : 'wrong-code')

    const safe = await openSafe({ db: tx, keyring }, personId)
    const phone = safe.open('accounts.phone_codes.number', sent.number)
    await deletePhoneCode(tx, { personId, purpose })
    if (purpose === 'verify-phone') {
      const number = safe.seal('accounts.phones.number', phone)
      const phoneKey = blindIndex(keyring, 'phone', phone)
      await upsertPhone(tx, { personId, number, phoneKey, verifiedAt: now })
    }
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'accounts.confirmed-code', actor, subject: personId, details: { purpose } },
    )
    return ok({ phone })
  })
}
