import type { Database, Transaction } from '#platform/database'
import type { ApplicationState } from '../life-cycle.ts'

/** The application of a person that lives: a withdrawn one is history. */
export function findLive(db: Database, { personId, programme }: { personId: string; programme: string }) {
  return db
    .selectFrom('applications.applications')
    .selectAll()
    .where('personId', '=', personId)
    .where('programme', '=', programme)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
}

export function getForUpdate(tx: Transaction, { personId, id }: { personId: string; id: string }) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Begins an application; does nothing when the person has a live one. */
export async function insertApplication(
  tx: Transaction,
  application: { personId: string; id: string; programme: string; startedAt: Date },
): Promise<void> {
  await tx
    .insertInto('applications.applications')
    .values({ ...application, state: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updateState(
  tx: Transaction,
  {
    personId,
    id,
    ...set
  }: { personId: string; id: string; state: ApplicationState } & Partial<{
    receiptNumber: string
    submittedAt: Date
    decidedAt: Date
    checkDueAt: Date | null
  }>,
): Promise<void> {
  await tx
    .updateTable('applications.applications')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
}

/** Applications whose check has to be asked again, the longest waiting first. Reads every shard: for a tick. */
export function listDueChecks(db: Database, now: Date, limit: number) {
  return db
    .selectFrom('applications.applications')
    .select(['personId', 'id'])
    .where('checkDueAt', '<=', now)
    .orderBy('checkDueAt')
    .limit(limit)
    .execute()
}

export async function insertReceipt(
  tx: Transaction,
  receipt: { receiptNumber: string; personId: string; applicationId: string },
): Promise<void> {
  await tx.insertInto('applications.receipts').values(receipt).execute()
}

export function findByReceipt(db: Database, receiptNumber: string) {
  return db
    .selectFrom('applications.receipts')
    .select(['personId', 'applicationId'])
    .where('receiptNumber', '=', receiptNumber)
    .executeTakeFirst()
}

export async function insertConsents(
  tx: Transaction,
  consents: readonly {
    personId: string
    applicationId: string
    purpose: string
    version: string
    givenAt: Date
  }[],
): Promise<void> {
  await tx
    .insertInto('applications.consents')
    .values([...consents])
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
