import type { Clock } from '#platform/clock'
import { audit } from '#platform/audit'
import { blindIndex, equalBytes, type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import type { Language } from '#platform/ui'
import { mailDoor } from './count-tries.ts'
import type { EmailAddress } from './email-address.ts'
import { readOwnedToken } from './owned-token.ts'
import { askMessage } from './sign-up.ts'
import { deleteLinks } from './store/links.ts'
import { findSignUp, findSignUpForUpdate, updateSignUpAddress, updateSignUpAsked } from './store/sign-ups.ts'
import { findTries } from './store/throttles.ts'
import { waitsUntil } from './throttle.ts'

/** Between two messages to one sign-up. */
const resendMs = 60_000
/** How often the address of one sign-up may be put right. */
const mostCorrections = 5

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/** The sign-up of this browser while it waits for its mailbox: where the message went, and when another may go. */
export async function findPendingSignUp(
  { db, clock, keyring }: Deps,
  pendingToken: string | undefined,
): Promise<{ email: string; resendAt: Date } | undefined> {
  const signUp = await findOwn(db, pendingToken, findSignUp)
  if (!signUp) return undefined
  const safe = await openSafe({ db, keyring }, signUp.id)
  const tries = await findTries(db, mailDoor(signUp.emailKey).key)
  const afterGap = new Date(signUp.askedAt.getTime() + resendMs)
  const afterLimit = tries && waitsUntil('mail', tries, clock())
  return {
    email: safe.open('accounts.sign_ups.email', signUp.email),
    resendAt: afterLimit && afterLimit > afterGap ? afterLimit : afterGap,
  }
}

/** Sends another message for the sign-up of this browser. Links that were sent before go on working. */
export function resendVerification(
  { db, clock }: Deps,
  pendingToken: string | undefined,
): Promise<Outcome<void, 'gone' | 'too-soon'>> {
  return transact(db, async (tx) => {
    const signUp = await findOwn(tx, pendingToken, findSignUpForUpdate)
    if (!signUp) return refused('gone')
    const now = clock()
    if (now.getTime() - signUp.askedAt.getTime() < resendMs) return refused('too-soon')
    const { id: signUpId, emailKey } = signUp
    if (!(await askMessage(tx, { signUpId, emailKey, number: signUp.asked + 1, now })))
      return refused('too-soon')
    await updateSignUpAsked(tx, signUpId, now)
    await audit(
      { tx, clock },
      {
        action: 'accounts.asked-link',
        actor: { kind: 'guest' },
        subject: signUpId,
        details: { number: signUp.asked + 1 },
      },
    )
    return ok(undefined)
  })
}

/** Puts the address of this browser's sign-up right and sends there; links to the old address die. */
export function correctAddress(
  { db, clock, keyring }: Deps,
  {
    pendingToken,
    email,
    language,
  }: { pendingToken: string | undefined; email: EmailAddress; language: Language },
): Promise<Outcome<void, 'gone' | 'too-many'>> {
  return transact(db, async (tx) => {
    const signUp = await findOwn(tx, pendingToken, findSignUpForUpdate)
    if (!signUp) return refused('gone')
    if (signUp.corrected >= mostCorrections) return refused('too-many')
    const { id, emailKey: from } = signUp
    const now = clock()
    const safe = await openSafe({ db: tx, keyring }, id)
    const emailKey = blindIndex(keyring, 'email', email.canonical)
    const sealed = safe.seal('accounts.sign_ups.email', email.address)
    await deleteLinks(tx, { personId: id })
    await updateSignUpAddress(tx, { id, from, email: sealed, emailKey, language })
    const number = await updateSignUpAsked(tx, id, now)
    await askMessage(tx, { signUpId: id, emailKey, number, now })
    await audit(
      { tx, clock },
      { action: 'accounts.corrected-address', actor: { kind: 'guest' }, subject: id },
    )
    return ok(undefined)
  })
}

/** The sign-up whose cookie this is. The cookie of another one counts for nothing. */
export async function findOwn<Db extends Database | Transaction>(
  db: Db,
  pendingToken: string | undefined,
  find: (db: Db, id: string) => ReturnType<typeof findSignUp>,
) {
  const cookie = readOwnedToken(pendingToken)
  if (!cookie) return undefined
  const signUp = await find(db, cookie.ownerId)
  return signUp?.cookieHash && equalBytes(signUp.cookieHash, cookie.hash) ? signUp : undefined
}
