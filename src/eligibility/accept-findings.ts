import type { Safe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { Decision } from './decision.ts'
import { rulingPlace } from './record-check.ts'
import { mayBeAccepted } from './rulings.ts'
import { insertRulings } from './store.ts'

/**
 * Writes down that an officer accepted what speaks against the person, as far as that may be accepted. From the next
 * check on the same findings count as met.
 *
 * @returns the requirements that were accepted
 */
export async function acceptFindings(
  { tx, safe }: { tx: Transaction; safe: Safe },
  {
    decisions,
    ...ruling
  }: {
    personId: string
    applicationId: string
    caseId: string
    ruledBy: string
    ruledAt: Date
    decisions: readonly Decision[]
  },
): Promise<string[]> {
  const accepted = decisions.filter(mayBeAccepted)
  await insertRulings(
    tx,
    accepted.map(({ requirement, reason, ownValue }) => ({
      ...ruling,
      requirement,
      reason,
      sealedOwnValue: ownValue ? safe.seal(rulingPlace(requirement), JSON.stringify(ownValue)) : null,
    })),
  )
  return accepted.map(({ requirement }) => requirement)
}
