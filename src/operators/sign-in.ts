import type { PasswordHasher } from '#accounts'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndexes, hashToken, type Keyring, newToken, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { type Outcome, ok, refused } from '#platform/outcome'
import { restAfter } from './rest-after.ts'
import {
  findOperator,
  findOperatorIdByEmail,
  getOperatorForUpdate,
  insertSession,
  recordTry,
} from './store.ts'
import { stepOfCode } from './totp.ts'

/**
 * Signs an operator in with e-mail, password and the code of the second factor, all three at once.
 * One answer for everything that is wrong, and the same work for an address that nobody has.
 *
 * @returns the token of the new session's cookie
 */
export async function signInOperator(
  deps: { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher },
  { email, password, code }: { email: string; password: string; code: string },
): Promise<Outcome<{ token: string }, 'wrong' | 'resting' | 'busy'>> {
  const { db, clock, keyring, passwords } = deps
  const id = await findOperatorIdByEmail(db, blindIndexes(keyring, 'email', email))
  const operator = id === undefined ? undefined : await findOperator(db, id)
  const active = operator?.state === 'active' ? operator : undefined
  const checked = await passwords.verify(password, active?.passwordHash ?? undefined)
  if (!checked.ok) return checked
  if (!active) return refused('wrong')
  const secret = (await openSafe(deps, active.id)).open('operators.operators.sealed_totp', active.sealedTotp)

  return transact(db, async (tx) => {
    const now = clock()
    const current = await getOperatorForUpdate(tx, active.id)
    if (current.lockedUntil && current.lockedUntil > now) return refused('resting')
    const step = stepOfCode(secret, code, now)
    const holds = checked.value && step !== undefined && step > current.totpStep
    const actor = { kind: 'operator', id: active.id } as const
    if (!holds) {
      const failures = current.failures + 1
      const lockedUntil = restAfter(failures, now)
      await recordTry(tx, { id: active.id, failures, lockedUntil, totpStep: current.totpStep })
      await audit({ tx, clock }, { action: 'operators.failed-sign-in', actor, subject: active.id })
      return refused('wrong')
    }
    await recordTry(tx, { id: active.id, failures: 0, lockedUntil: null, totpStep: step })
    const token = newToken()
    const session = { id: newId(clock), operatorId: active.id, createdAt: now, seenAt: now, provedAt: now }
    await insertSession(tx, { ...session, tokenHash: hashToken(token) })
    await audit({ tx, clock }, { action: 'operators.signed-in', actor, subject: active.id })
    return ok({ token })
  })
}
