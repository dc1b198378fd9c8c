import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { hashToken, type Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { activate } from './activate.ts'
import type { Wait } from './count-tries.ts'
import { findLiveLink } from './live-link.ts'
import { type Opened, openSession } from './open-session.ts'
import { findOwn } from './pending-sign-up.ts'
import { findAccount, nobody } from './store/accounts.ts'
import { updateLinkUsed } from './store/links.ts'
import { findSignUp } from './store/sign-ups.ts'
import { type PasswordDeps, tryPassword } from './try-password.ts'

type Link = NonNullable<Awaited<ReturnType<typeof findLiveLink>>>
type SignUp = NonNullable<Awaited<ReturnType<typeof findSignUp>>>

/**
 * Verifies in the browser that signed up: the link proves the mailbox, the cookie of that very sign-up the browser.
 * Signs this browser in, and no other. Without both nothing happens at all.
 */
export async function verifyByBrowser(
  deps: { db: Database; clock: Clock; keyring: Keyring },
  { token, pendingToken }: { token: string; pendingToken: string | undefined },
): Promise<Outcome<Opened, 'not-this-browser'>> {
  const { db, clock, keyring } = deps
  const signUp = await findOwn(db, pendingToken, findSignUp)
  const link = signUp && (await findLiveLink(deps, { token, purpose: 'verify' }))
  if (link?.personId !== signUp?.id || !link || !signUp || link.emailKey !== signUp.emailKey)
    return refused('not-this-browser')
  return transact(db, async (tx) => {
    const done = await verify({ tx, clock, keyring }, { signUp, link, by: 'browser' })
    if (!done) return refused('not-this-browser')
    const opened = await openSession({ tx, clock }, { personId: signUp.id, language: signUp.language })
    await done.record()
    return ok(opened)
  })
}

/**
 * Verifies in any other browser: the link and the password, under the same counter as signing in. Signs nobody in.
 * A wrong link, one that has expired and a wrong password get the same answer. Doing it again is no mistake.
 */
export async function verifyByPassword(
  deps: PasswordDeps,
  { token, password, ip }: { token: string; password: string; ip: string },
): Promise<Outcome<void, 'wrong-password' | 'busy'> | Wait> {
  const { db, clock, keyring } = deps
  const { link, signUp, stored } = await findCredentials(deps, token)
  // A link that does not exist is counted too, so that it answers as one that does.
  const emailKey = link?.emailKey ?? `link:${hashToken(token).toString('base64url')}`
  const tried = await tryPassword(deps, { emailKey, ip, password, stored })
  if (!tried.ok) return tried
  return transact(db, async (tx) => {
    await tried.value(tx)
    if (!link || !signUp) return ok(undefined) // verified before
    const done = await verify({ tx, clock, keyring }, { signUp, link, by: 'password' })
    if (!done) return refused('wrong-password') // another sign-up of this address was faster
    await done.record()
    return ok(undefined)
  })
}

/** What a link asks to be proven: the password of its sign-up, or of the account that this has become. */
async function findCredentials(deps: { db: Database; clock: Clock }, token: string) {
  const link = await findLiveLink(deps, { token, purpose: 'verify' })
  const signUp = await findSignUp(deps.db, link?.personId ?? nobody)
  const account = await findAccount(deps.db, link?.personId)
  const stored = signUp?.emailKey === link?.emailKey ? signUp?.passwordHash : undefined
  return { link, signUp, stored: stored ?? account?.passwordHash }
}

/** Makes the account; what it answers writes the entry of the log, which comes last in a transaction. */
async function verify(
  { tx, clock, keyring }: { tx: Transaction; clock: Clock; keyring: Keyring },
  { signUp, link, by }: { signUp: SignUp; link: Link; by: 'browser' | 'password' },
): Promise<{ record: () => Promise<void> } | undefined> {
  const { id, emailKey, passwordHash, language } = signUp
  if (passwordHash === null) return undefined
  const done = await activate({ tx, clock, keyring }, { id, emailKey, passwordHash, language })
  if (!done) return undefined
  await updateLinkUsed(tx, { personId: id, tokenHash: link.tokenHash, usedAt: clock() })
  const details = { by, ended: done.ended }
  const entry = {
    action: 'accounts.verified-email',
    actor: { kind: 'person', id },
    subject: id,
    details,
  } as const
  return { record: () => audit({ tx, clock }, entry) }
}
