import type { Database, Transaction } from '#platform/database'
import { bucketOf, type CaseKind, type CaseOutcome } from '../cases.ts'

export const textPlace = 'applications.cases.sealed_text'
export const answerPlace = 'applications.cases.sealed_answer'

/** Opens a case; `false` when the application has an open one of that kind: who asks twice waits once. */
export async function insertCase(
  tx: Transaction,
  {
    sealedText,
    ...opened
  }: {
    id: string
    personId: string
    applicationId: string
    kind: CaseKind
    openedAt: Date
    sealedText: Buffer | null
  },
): Promise<boolean> {
  const { id, ...rest } = opened
  const bucket = bucketOf(id)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('applications.personCases')
    .values({ ...rest, caseId: id, bucket })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await tx
    .insertInto('applications.cases')
    .values({ ...opened, bucket, sealedText, state: 'open' })
    .execute()
  return true
}

export function findCaseRow(db: Database, id: string) {
  return db
    .selectFrom('applications.cases')
    .selectAll()
    .where('bucket', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}

export function getCaseForUpdate(tx: Transaction, id: string) {
  return tx
    .selectFrom('applications.cases')
    .selectAll()
    .where('bucket', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function updateDecidedCase(
  tx: Transaction,
  {
    id,
    personId,
    ...set
  }: {
    id: string
    personId: string
    outcome: CaseOutcome
    reason: string
    sealedAnswer: Buffer
    decidedBy: string
    decidedAt: Date
  },
): Promise<void> {
  await tx
    .updateTable('applications.cases')
    .set({ ...set, state: 'decided' })
    .where('bucket', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('applications.personCases')
    .set({ decidedAt: set.decidedAt })
    .where('personId', '=', personId)
    .where('caseId', '=', id)
    .execute()
}

/** The cases of one application, oldest first, without their texts. */
export function listPersonCases(
  db: Database,
  { personId, applicationId }: { personId: string; applicationId: string },
) {
  return db
    .selectFrom('applications.personCases')
    .select(['caseId', 'kind', 'openedAt', 'decidedAt'])
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .orderBy('openedAt')
    .orderBy('caseId')
    .execute()
}

/** Open cases of all buckets, the longest waiting first. Reads every shard: for the console. */
export function listOpenCases(db: Database, limit: number) {
  return db
    .selectFrom('applications.cases')
    .select(['id', 'personId', 'applicationId', 'kind', 'openedAt'])
    .where('state', '=', 'open')
    .orderBy('openedAt')
    .limit(limit)
    .execute()
}
