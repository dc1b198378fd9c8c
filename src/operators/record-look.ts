import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Operator } from '#platform/http'

/**
 * Records that an operator saw personal data, before they are shown: a look that cannot be recorded does not happen.
 *
 * @param what which data, such as `application` or `photo`
 * @param reason why, as the operator or the page says it; no personal data
 */
export async function recordLook(
  { db, clock }: { db: Database; clock: Clock },
  { actor, personId, what, reason }: { actor: Operator; personId: string; what: string; reason: string },
): Promise<void> {
  await transact(db, (tx) =>
    audit(
      { tx, clock },
      {
        action: 'operators.looked',
        actor: { kind: 'operator', id: actor.operatorId },
        subject: personId,
        details: { what, reason },
      },
    ),
  )
}
