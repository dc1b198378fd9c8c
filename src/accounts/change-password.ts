import { audit } from '#platform/audit'
import { transact } from '#platform/database'
import type { Person } from '#platform/http'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import type { Wait } from './count-tries.ts'
import { passwordChangedMessage } from './messages.ts'
import { notifyPerson } from './notify-person.ts'
import { newOwnedToken } from './owned-token.ts'
import { findAccount, getAccountForUpdate, updateAccount } from './store/accounts.ts'
import { deleteLinks } from './store/links.ts'
import { deleteSessions, replaceSessionToken } from './store/sessions.ts'
import { type PasswordDeps, tryPassword } from './try-password.ts'

/**
 * Changes a password, for whoever knows the present one. All other sessions and every link that was sent die.
 *
 * @returns the new token for the cookie of this session
 */
export async function changePassword(
  deps: PasswordDeps,
  { person, current, next, ip }: { person: Person; current: string; next: string; ip: string },
): Promise<Outcome<{ token: string }, 'wrong-password' | 'busy' | 'gone'> | Wait> {
  const { db, clock, keyring, passwords } = deps
  const { personId, sessionId } = person
  const account = await findAccount(db, personId)
  if (!account) return refused('gone')
  const { emailKey, passwordHash: stored } = account
  const tried = await tryPassword(deps, { emailKey, ip, password: current, stored })
  if (!tried.ok) return tried
  const hashed = await passwords.hash(next)
  if (!hashed.ok) return hashed
  return transact(db, async (tx) => {
    const { passwordHash } = await getAccountForUpdate(tx, personId)
    if (passwordHash !== stored) return refused('wrong-password') // changed elsewhere at the same moment
    await tried.value(tx)
    const { token, hash } = newOwnedToken(personId)
    if (!(await replaceSessionToken(tx, { personId, sessionId, tokenHash: hash, provedAt: clock() })))
      return refused('gone')
    await updateAccount(tx, personId, { passwordHash: hashed.value })
    const ended = await deleteSessions(tx, { personId, except: sessionId })
    await deleteLinks(tx, { personId })
    const key = `accounts.password-changed:${newId(clock)}`
    await notifyPerson({ tx, clock, keyring }, { personId, key, message: passwordChangedMessage })
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'accounts.changed-password', actor, subject: personId, details: { ended } },
    )
    return ok({ token })
  })
}
