import { audit } from '#platform/audit'
import { blindIndex, blindIndexes } from '#platform/crypto'
import { transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import type { Language } from '#platform/ui'
import type { Wait } from './count-tries.ts'
import type { EmailAddress } from './email-address.ts'
import { type Opened, openSession } from './open-session.ts'
import { findAccount, findAccountId, getAccountForUpdate, updateAccount } from './store/accounts.ts'
import { type PasswordDeps, tryPassword } from './try-password.ts'

/**
 * Signs a person in. An unknown address, one that waits for its verification and a wrong password get the same
 * answer after the same work.
 *
 * @param language what the person chose in this browser; it becomes the language of messages
 */
export async function signIn(
  deps: PasswordDeps,
  {
    email,
    password,
    language,
    ip,
  }: { email: EmailAddress; password: string; language: Language | undefined; ip: string },
): Promise<Outcome<Opened, 'wrong-password' | 'busy'> | Wait> {
  const { db, clock, keyring } = deps
  const accountId = await findAccountId(db, blindIndexes(keyring, 'email', email.canonical))
  const account = await findAccount(db, accountId)
  const emailKey = account?.emailKey ?? blindIndex(keyring, 'email', email.canonical)
  const tried = await tryPassword(deps, { emailKey, ip, password, stored: account?.passwordHash })
  if (!tried.ok) return tried
  if (!account) return refused('wrong-password')
  return transact(db, async (tx) => {
    // Locked and compared again: a password that was changed while we compared opens nothing.
    const { id: personId, ...now } = await getAccountForUpdate(tx, account.id)
    if (now.passwordHash !== account.passwordHash) return refused('wrong-password')
    await tried.value(tx)
    const chosen = language ?? now.language
    if (chosen !== now.language) await updateAccount(tx, personId, { language: chosen })
    const opened = await openSession({ tx, clock }, { personId, language: chosen })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'accounts.signed-in', actor, subject: personId })
    return ok(opened)
  })
}
