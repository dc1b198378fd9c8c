import { notify } from '#notices'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { countTries, type Door } from './count-tries.ts'
import { codeMessage, codeText } from './messages.ts'
import { codeMs, type CodePurpose, hashCode, newCode, resendMs } from './phone-code.ts'
import { findAccount } from './store/accounts.ts'
import { findPhoneCodeForUpdate, upsertPhoneCode } from './store/phones.ts'

/**
 * Sends a code of six digits by SMS. It works for five minutes and five tries; a new one replaces it. At most one a
 * minute and five an hour, for a person and for a number, so that nobody's telephone is flooded.
 *
 * @param phone `+628…`, as `readPhoneNumber` gives it
 */
export async function sendPhoneCode(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, phone, purpose }: { personId: string; phone: string; purpose: CodePurpose },
): Promise<Outcome<{ expiresAt: Date; resendAt: Date }, 'too-soon' | 'too-many'>> {
  const code = newCode()
  const id = newId(clock)
  const now = clock()
  const doors: Door[] = [
    { limit: 'sms', key: `sms:${blindIndex(keyring, 'phone', phone)}` },
    { limit: 'sms', key: `sms:${personId}:${purpose}` },
  ]
  return transact(db, async (tx) => {
    const last = await findPhoneCodeForUpdate(tx, { personId, purpose })
    if (last && now.getTime() - last.sentAt.getTime() < resendMs) return refused('too-soon')
    if (await countTries(tx, doors, now)) return refused('too-many')
    const safe = await openSafe({ db: tx, keyring }, personId)
    const number = safe.seal('accounts.phone_codes.number', phone)
    const codeHash = hashCode(keyring.pepper, { personId, purpose, code })
    await upsertPhoneCode(tx, { personId, purpose, number, codeHash, sentAt: now })
    const language = (await findAccount(tx, personId))?.language ?? 'id'
    const sms = { to: phone, text: codeText(language, { code, purpose }) }
    const message = codeMessage(language)
    await notify(
      { tx, clock, keyring },
      { personId, key: `accounts.phone-code:${id}`, language, message, sms, inbox: false },
    )
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'accounts.sent-code', actor, subject: personId, details: { purpose } },
    )
    return ok({
      expiresAt: new Date(now.getTime() + codeMs),
      resendAt: new Date(now.getTime() + resendMs),
    })
  })
}
