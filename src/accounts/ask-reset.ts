import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, createSafe, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { enqueue } from '#platform/jobs'
import { ok } from '#platform/outcome'
import type { Language } from '#platform/ui'
import { sendResetJob } from './answer-sign-up.job.ts'
import { countTries, mailDoor, rangeDoor, type Wait, waitUntil } from './count-tries.ts'
import type { EmailAddress } from './email-address.ts'
import { insertSignUp } from './store/sign-ups.ts'

/**
 * Takes note that somebody forgot the password of an address. The same rows whether it has an account or not: the
 * job that writes the message tells them apart. An address that has had its share of messages gets none, silently.
 */
export async function askReset(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { email, language, ip }: { email: EmailAddress; language: Language; ip: string },
): Promise<{ ok: true; value: void } | Wait> {
  const id = newId(clock)
  const emailKey = blindIndex(keyring, 'email', email.canonical)
  const createdAt = clock()
  return transact(db, async (tx) => {
    const shut = await countTries(tx, [rangeDoor(keyring, 'sign-ups', ip)], createdAt)
    if (shut) return waitUntil(shut)
    if (await countTries(tx, [mailDoor(emailKey)], createdAt)) return ok(undefined)
    const safe = await createSafe({ tx, keyring }, id, createdAt)
    const sealed = safe.seal('accounts.sign_ups.email', email.address)
    const noPassword = { passwordHash: null, cookieHash: null }
    await insertSignUp(tx, { id, email: sealed, emailKey, ...noPassword, language, createdAt })
    await enqueue(tx, sendResetJob, { signUpId: id })
    await audit({ tx, clock }, { action: 'accounts.asked-reset', actor: { kind: 'guest' }, subject: id })
    return ok(undefined)
  })
}
