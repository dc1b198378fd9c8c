import type { Clock } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/identifiers'
import type { CaseKind } from './cases.ts'
import { insertCase } from './store/cases.ts'

/**
 * Lays an application before an officer, in the caller's transaction.
 *
 * @param sealedText what the person wrote, sealed for `textPlace`
 * @returns `false` when an open case of that kind waits already
 */
export function openCase(
  { tx, clock }: { tx: Transaction; clock: Clock },
  opened: { personId: string; applicationId: string; kind: CaseKind; sealedText?: Buffer },
): Promise<boolean> {
  const { sealedText = null, ...rest } = opened
  return insertCase(tx, { ...rest, id: newId(clock), openedAt: clock(), sealedText })
}
