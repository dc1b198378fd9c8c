import { audit } from '#platform/audit'
import { transact } from '#platform/database'
import type { Person } from '#platform/http'
import { ok, type Outcome, refused } from '#platform/outcome'
import type { Wait } from './count-tries.ts'
import { newOwnedToken } from './owned-token.ts'
import { findAccount } from './store/accounts.ts'
import { replaceSessionToken } from './store/sessions.ts'
import { type PasswordDeps, tryPassword } from './try-password.ts'

/**
 * Takes the password of a person who is signed in once more, before something that matters. The session gets a new
 * token, and the old one is dead.
 *
 * @returns the token for the cookie
 */
export async function provePassword(
  deps: PasswordDeps,
  { person, password, ip }: { person: Person; password: string; ip: string },
): Promise<Outcome<{ token: string }, 'wrong-password' | 'busy' | 'gone'> | Wait> {
  const { db, clock } = deps
  const { personId, sessionId } = person
  const account = await findAccount(db, personId)
  if (!account) return refused('gone')
  const { emailKey, passwordHash: stored } = account
  const tried = await tryPassword(deps, { emailKey, ip, password, stored })
  if (!tried.ok) return tried
  return transact(db, async (tx) => {
    await tried.value(tx)
    const { token, hash } = newOwnedToken(personId)
    const replaced = await replaceSessionToken(tx, {
      personId,
      sessionId,
      tokenHash: hash,
      provedAt: clock(),
    })
    if (!replaced) return refused('gone')
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'accounts.proved-password', actor, subject: personId })
    return ok({ token })
  })
}
