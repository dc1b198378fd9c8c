import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { newReceiptNumber } from '#platform/identifiers'
import { findParticipant, insertParticipant } from './store/participants.ts'

/**
 * The number by which training institutions know a recipient, such as `K7QM-3FXA-9TRC`. Made when it is asked for the
 * first time; the same ever after.
 */
export async function participantReference(
  { db, clock }: { db: Database; clock: Clock },
  recipient: { personId: string; programme: string },
): Promise<string> {
  const known = await findParticipant(db, recipient)
  if (known !== undefined) return known
  const reference = newReceiptNumber()
  const isFirst = await transact(db, (tx) =>
    insertParticipant(tx, { ...recipient, reference, createdAt: clock() }),
  )
  return isFirst ? reference : participantReference({ db, clock }, recipient)
}
