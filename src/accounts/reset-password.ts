import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndexes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { activate, endWaiting } from './activate.ts'
import { passwordDoor } from './count-tries.ts'
import { readEmailAddress } from './email-address.ts'
import { findLiveLink } from './live-link.ts'
import { passwordChangedMessage } from './messages.ts'
import { notifyPerson } from './notify-person.ts'
import type { PasswordHasher } from './password-hasher.ts'
import { agree } from './sign-up.ts'
import { findAccount, getAccountForUpdate, updateAccount } from './store/accounts.ts'
import { deleteLinks, findLinkForUpdate } from './store/links.ts'
import { deleteSessions } from './store/sessions.ts'
import { findSignUp } from './store/sign-ups.ts'
import { deleteTries } from './store/throttles.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }
type TxDeps = { tx: Transaction; clock: Clock; keyring: Keyring }

/** What a reset link leads to; `undefined` when it works no more. Without an account yet, agreement is still due. */
export async function findReset(
  deps: { db: Database; clock: Clock },
  token: string,
): Promise<{ needsAgreement: boolean } | undefined> {
  const link = await findLiveLink(deps, { token, purpose: 'reset' })
  if (!link || link.usedAt) return undefined
  return { needsAgreement: (await findAccount(deps.db, link.personId)) === undefined }
}

/**
 * Sets a password by a link, once. Every session, link and waiting sign-up of the address dies; nobody is signed in.
 * Where there was no account, the mailbox is proven by the link and the account begins now; the caller has then seen
 * both boxes ticked.
 */
export async function resetPassword(
  deps: Deps & { passwords: PasswordHasher },
  { token, password }: { token: string; password: string },
): Promise<Outcome<void, 'gone' | 'busy'>> {
  const { db, clock, keyring, passwords } = deps
  const link = await findLiveLink(deps, { token, purpose: 'reset' })
  if (!link || link.usedAt) return refused('gone')
  const hashed = await passwords.hash(password)
  if (!hashed.ok) return hashed
  const { personId, tokenHash } = link
  return transact(db, async (tx) => {
    if (!(await findLinkForUpdate(tx, { personId, tokenHash, purpose: 'reset' }))) return refused('gone')
    await deleteLinks(tx, { personId })
    const account = await findAccount(tx, personId)
    const change = { personId, passwordHash: hashed.value }
    const done = await (account ? resetAccount : beginAccount)({ tx, clock, keyring }, change)
    if (!done) return refused('gone')
    await deleteTries(tx, passwordDoor(link.emailKey).key)
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'accounts.reset-password', actor, subject: personId, details: done })
    return ok(undefined)
  })
}

async function resetAccount(
  { tx, clock, keyring }: TxDeps,
  { personId, passwordHash }: { personId: string; passwordHash: string },
) {
  const account = await getAccountForUpdate(tx, personId)
  await updateAccount(tx, personId, { passwordHash })
  const sessions = await deleteSessions(tx, { personId })
  const safe = await openSafe({ db: tx, keyring }, personId)
  const email = readEmailAddress(safe.open('accounts.accounts.email', account.email))
  const keys = email ? blindIndexes(keyring, 'email', email.canonical) : []
  const ended = keys.length > 0 ? await endWaiting(tx, keys, clock()) : 0
  const key = `accounts.password-changed:${newId(clock)}`
  await notifyPerson({ tx, clock, keyring }, { personId, key, message: passwordChangedMessage })
  return { began: false, sessions, ended }
}

async function beginAccount(
  { tx, clock, keyring }: TxDeps,
  { personId, passwordHash }: { personId: string; passwordHash: string },
) {
  const request = await findSignUp(tx, personId)
  const done = request && (await activate({ tx, clock, keyring }, { ...request, passwordHash }))
  if (!done) return undefined
  await agree(tx, { personId, givenAt: clock() })
  return { began: true, sessions: 0, ended: done.ended }
}
