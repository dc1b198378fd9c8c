import type { PasswordHasher } from '#accounts'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { hashToken, type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import { activateOperator, deleteInvitation, findInvitation, findOperator } from './store.ts'
import { stepOfCode, totpAddress } from './totp.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/** What an invitation page shows; `undefined` when the link is unknown, used or too old. */
export async function findInvited(deps: Deps, token: string) {
  const invitation = await findInvitation(deps.db, hashToken(token), deps.clock())
  const operator = invitation && (await findOperator(deps.db, invitation.operatorId))
  if (!operator) return undefined
  const safe = await openSafe(deps, operator.id)
  const email = safe.open('operators.operators.sealed_email', operator.sealedEmail)
  const secret = safe.open('operators.operators.sealed_totp', operator.sealedTotp)
  return { operatorId: operator.id, name: operator.name, email, secret, address: totpAddress(secret, email) }
}

/** Sets the password and proves the second factor, once. */
export async function acceptInvitation(
  deps: Deps & { passwords: PasswordHasher },
  { token, password, code }: { token: string; password: string; code: string },
): Promise<Outcome<{ operatorId: string }, 'link-ended' | 'wrong-code' | 'busy'>> {
  const { db, clock, passwords } = deps
  const invited = await findInvited(deps, token)
  if (!invited) return refused('link-ended')
  const totpStep = stepOfCode(invited.secret, code, clock())
  if (totpStep === undefined) return refused('wrong-code')
  const hashed = await passwords.hash(password) // before the transaction: it takes a core for a while
  if (!hashed.ok) return hashed

  return transact(db, async (tx) => {
    if (!(await deleteInvitation(tx, hashToken(token)))) return refused('link-ended')
    const { operatorId } = invited
    await activateOperator(tx, { id: operatorId, passwordHash: hashed.value, totpStep })
    const actor = { kind: 'operator', id: operatorId } as const
    await audit({ tx, clock }, { action: 'operators.accepted-invitation', actor, subject: operatorId })
    return ok({ operatorId })
  })
}
