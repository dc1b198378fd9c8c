import type { Database, Transaction } from '#platform/database'

export function findById(db: Database, { personId, id }: { personId: string; id: string }) {
  return db
    .selectFrom('applications.applications')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** All applications of one person, withdrawn ones too, oldest first. */
export function listOfPerson(db: Database, personId: string) {
  return db
    .selectFrom('applications.applications')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('startedAt')
    .execute()
}

/** Receipt numbers by application, for lists of the console. */
export async function listReceiptNumbers(
  db: Database,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('applications.applications')
    .select(['id', 'receiptNumber'])
    .where('personId', 'in', personIds)
    .execute()
  return new Map(rows.map(({ id, receiptNumber }) => [id, receiptNumber ?? '']))
}

/** Says when a check is looked at again; changes no state. A check that has come to its end meanwhile is left alone. */
export async function updateCheckDueAt(
  tx: Transaction,
  { personId, id, checkDueAt }: { personId: string; id: string; checkDueAt: Date },
): Promise<void> {
  await tx
    .updateTable('applications.applications')
    .set({ checkDueAt })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('checkDueAt', 'is not', null)
    .execute()
}
