import { audit, type Actor } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, createSafe, hashToken, type Keyring, newToken } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { type Outcome, ok, refused } from '#platform/outcome'
import type { Role } from './roles.ts'
import { claimEmail, insertInvitation, insertOperator, insertRoles } from './store.ts'
import { newTotpSecret } from './totp.ts'

/** How long an invitation stands, in milliseconds: three days. */
const invitationMs = 3 * 24 * 60 * 60 * 1000

/** Roles that one person must not hold together: making money move needs two people. */
const apart: readonly (readonly [Role, Role])[] = [['payment-maker', 'payment-approver']]

/**
 * Invites somebody to run the programme. The link that comes back is shown once and given to them by hand.
 *
 * @returns the path of the invitation; it lets its holder set a password and the second factor
 */
export async function inviteOperator(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { actor, name, email, roles }: { actor: Actor; name: string; email: string; roles: readonly Role[] },
): Promise<Outcome<{ operatorId: string; path: `/invitation/${string}` }, 'email-taken' | 'roles-conflict'>> {
  if (apart.some((pair) => pair.every((role) => roles.includes(role)))) return refused('roles-conflict')
  const token = newToken()
  const now = clock()
  const operatorId = newId(clock)

  return transact(db, async (tx) => {
    const emailKey = blindIndex(keyring, 'email', email)
    if (!(await claimEmail(tx, { emailKey, operatorId }))) return refused('email-taken')
    const safe = await createSafe({ tx, keyring }, operatorId, now)
    const sealedEmail = safe.seal('operators.operators.sealed_email', email)
    const sealedTotp = safe.seal('operators.operators.sealed_totp', newTotpSecret())
    await insertOperator(tx, { id: operatorId, name, sealedEmail, sealedTotp, createdAt: now })
    await insertRoles(tx, { operatorId, roles, grantedAt: now })
    const expiresAt = new Date(now.getTime() + invitationMs)
    await insertInvitation(tx, { tokenHash: hashToken(token), operatorId, expiresAt })
    const details = { roles: roles.join(' ') }
    await audit({ tx, clock }, { action: 'operators.invited', actor, subject: operatorId, details })
    return ok({ operatorId, path: `/invitation/${token}` as const })
  })
}
