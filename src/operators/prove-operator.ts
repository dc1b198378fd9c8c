import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { restAfter } from './rest-after.ts'
import { getOperatorForUpdate, recordTry } from './store.ts'
import { stepOfCode } from './totp.ts'

/**
 * Asks the second factor of a signed-in operator once more, before money moves.
 * A code that was used before does not count. Wrong codes count like wrong sign-ins: five of them and no code holds
 * for a quarter of an hour, so that nobody with a stolen session can try them all.
 */
export async function proveOperator(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { operatorId, code }: { operatorId: string; code: string },
): Promise<boolean> {
  const safe = await openSafe({ db, keyring }, operatorId)
  return transact(db, async (tx) => {
    const operator = await getOperatorForUpdate(tx, operatorId)
    const now = clock()
    if (operator.lockedUntil && operator.lockedUntil > now) return false
    const secret = safe.open('operators.operators.sealed_totp', operator.sealedTotp)
    const step = stepOfCode(secret, code, now)
    const holds = operator.state === 'active' && step !== undefined && step > operator.totpStep
    const failures = holds ? 0 : operator.failures + 1
    await recordTry(tx, {
      id: operatorId,
      failures,
      lockedUntil: restAfter(failures, now),
      totpStep: holds ? step : operator.totpStep,
    })
    const action = holds ? 'operators.proved' : 'operators.failed-proof'
    const actor = { kind: 'operator', id: operatorId } as const
    await audit({ tx, clock }, { action, actor, subject: operatorId })
    return holds
  })
}
