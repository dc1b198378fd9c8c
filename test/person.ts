import { randomInt } from 'node:crypto'
import { blindIndex, createSafe, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import type { Person } from '#platform/http'
import { newId } from '#platform/identifiers'
import type { Language } from '#platform/ui'
import { readEmailAddress } from '#accounts'
import { openSession } from '../src/accounts/open-session.ts'
import { claimEmail, insertAccount } from '../src/accounts/store/accounts.ts'
import { upsertPhone } from '../src/accounts/store/phones.ts'

/** No password fits: a test that signs in signs up first. */
const noPassword = `p1$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Makes an account as verifying does, with a session, and with a verified mobile number when one is given. */
export function testPerson(
  { db, clock, keyring }: { db: Database; clock: () => Date; keyring: Keyring },
  { email, phone, language = 'id' }: { email?: string; phone?: string; language?: Language } = {},
): Promise<Person & { email: string; token: string }> {
  const read = readEmailAddress(email ?? `orang${randomInt(1e12)}@contoh.id`)
  if (!read) throw new Error('Not an e-mail address')
  const now = clock()
  const personId = newId(clock)
  const emailKey = blindIndex(keyring, 'email', read.canonical)
  return transact(db, async (tx) => {
    const safe = await createSafe({ tx, keyring }, personId, now)
    if (!(await claimEmail(tx, { emailKey, accountId: personId, claimedAt: now })))
      throw new Error('That address has an account')
    const sealed = safe.seal('accounts.accounts.email', read.address)
    const passwordHash = noPassword
    await insertAccount(tx, { id: personId, email: sealed, emailKey, passwordHash, language, createdAt: now })
    if (phone !== undefined) {
      const number = safe.seal('accounts.phones.number', phone)
      const phoneKey = blindIndex(keyring, 'phone', phone)
      await upsertPhone(tx, { personId, number, phoneKey, verifiedAt: now })
    }
    const { token, person } = await openSession({ tx, clock }, { personId, language })
    return { ...person, email: read.address, token }
  })
}
