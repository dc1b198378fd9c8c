import { type Database, type Transaction } from '#platform/database'

/** Finds the number by which training institutions know a recipient. */
export async function findParticipant(
  db: Database,
  { personId, programme }: { personId: string; programme: string },
) {
  const row = await db
    .selectFrom('payouts.participants')
    .select('reference')
    .where('personId', '=', personId)
    .where('programme', '=', programme)
    .executeTakeFirst()
  return row?.reference
}

/** Finds whose number it is. */
export function findByReference(db: Database, reference: string) {
  return db
    .selectFrom('payouts.participantReferences')
    .select(['personId', 'programme'])
    .where('reference', '=', reference)
    .executeTakeFirst()
}

/** Gives a recipient a number, unless there is one; answers whether this one was taken. */
export async function insertParticipant(
  tx: Transaction,
  participant: { personId: string; programme: string; reference: string; createdAt: Date },
): Promise<boolean> {
  const { createdAt, ...claim } = participant
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.participants')
    .values({ ...claim, createdAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  await tx.insertInto('payouts.participantReferences').values(claim).execute()
  return true
}

/** Counts how often an event has happened to a recipient. */
export async function countMilestones(
  db: Database,
  { personId, programme, event }: { personId: string; programme: string; event: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('payouts.milestones')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('personId', '=', personId)
    .where('programme', '=', programme)
    .where('event', '=', event)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Lists what has happened to a recipient, earliest first. */
export function listMilestones(
  db: Database,
  { personId, programme }: { personId: string; programme: string },
) {
  return db
    .selectFrom('payouts.milestones')
    .select(['event', 'occurrence', 'happenedOn'])
    .where('personId', '=', personId)
    .where('programme', '=', programme)
    .orderBy('happenedOn')
    .execute()
}

/** Records an event; answers whether it is new. */
export async function insertMilestone(
  tx: Transaction,
  milestone: {
    personId: string
    programme: string
    event: string
    occurrence: number
    happenedOn: string
    toldBy: string
    eventId: string
    receivedAt: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.milestones')
    .values(milestone)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Notes that a message has been seen; answers whether it is the first time. */
export async function claimNonce(
  tx: Transaction,
  nonce: { nonce: string; keyId: string; seenAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.partnerNonces')
    .values(nonce)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Notes what became of an event; answers whether it was new. */
export async function claimEvent(
  tx: Transaction,
  event: { eventId: string; keyId: string; verdict: string; receivedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.partnerEvents')
    .values(event)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Forgets the nonces of messages that are too old to be believed anyway. */
export async function deleteNonces(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('payouts.partnerNonces').where('seenAt', '<', before).execute()
}
