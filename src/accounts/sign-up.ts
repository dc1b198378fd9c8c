import type { Clock } from '#platform/clock'
import { audit } from '#platform/audit'
import { blindIndex, createSafe, type Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { enqueue } from '#platform/jobs'
import { ok, type Outcome } from '#platform/outcome'
import type { Language } from '#platform/ui'
import { agreements } from './agreements.ts'
import { sendVerificationJob } from './answer-sign-up.job.ts'
import { countTries, mailDoor, rangeDoor, type Wait, waitUntil } from './count-tries.ts'
import type { EmailAddress } from './email-address.ts'
import { newOwnedToken } from './owned-token.ts'
import type { PasswordHasher } from './password-hasher.ts'
import { insertConsents } from './store/accounts.ts'
import { insertSignUp } from './store/sign-ups.ts'

/**
 * Writes down one attempt to sign up and asks for its message. The same for a known and an unknown address, in
 * answer, time and rows: the job that writes the message tells them apart. The caller has seen both boxes ticked.
 *
 * @returns the token for the cookie of the browser that signed up
 */
export async function signUp(
  {
    db,
    clock,
    keyring,
    passwords,
  }: { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher },
  {
    email,
    password,
    language,
    ip,
  }: { email: EmailAddress; password: string; language: Language; ip: string },
): Promise<Outcome<{ pendingToken: string }, 'busy'> | Wait> {
  const shut = await transact(db, (tx) => countTries(tx, [rangeDoor(keyring, 'sign-ups', ip)], clock()))
  if (shut) return waitUntil(shut)
  const hashed = await passwords.hash(password)
  if (!hashed.ok) return hashed

  const id = newId(clock)
  const cookie = newOwnedToken(id)
  const emailKey = blindIndex(keyring, 'email', email.canonical)
  const createdAt = clock()
  await transact(db, async (tx) => {
    const safe = await createSafe({ tx, keyring }, id, createdAt)
    await insertSignUp(tx, {
      id,
      email: safe.seal('accounts.sign_ups.email', email.address),
      emailKey,
      passwordHash: hashed.value,
      cookieHash: cookie.hash,
      language,
      createdAt,
    })
    await agree(tx, { personId: id, givenAt: createdAt })
    await askMessage(tx, { signUpId: id, emailKey, number: 1, now: createdAt })
    await audit({ tx, clock }, { action: 'accounts.signed-up', actor: { kind: 'guest' }, subject: id })
  })
  return ok({ pendingToken: cookie.token })
}

/** Writes down that somebody agreed to the texts in force. */
export async function agree(
  tx: Transaction,
  { personId, givenAt }: { personId: string; givenAt: Date },
): Promise<void> {
  await insertConsents(tx, [
    { personId, purpose: 'terms', version: agreements.terms, givenAt },
    { personId, purpose: 'privacy', version: agreements.privacy, givenAt },
  ])
}

/** Queues a message to the address of a sign-up, unless the address has had its share for now. */
export async function askMessage(
  tx: Transaction,
  { signUpId, emailKey, number, now }: { signUpId: string; emailKey: string; number: number; now: Date },
): Promise<boolean> {
  if (await countTries(tx, [mailDoor(emailKey)], now)) return false
  await enqueue(tx, sendVerificationJob, { signUpId, number })
  return true
}
