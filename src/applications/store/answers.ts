import type { Database, Transaction } from '#platform/database'

type Key = { personId: string; applicationId: string }

export function listPages(db: Database, { personId, applicationId }: Key) {
  return db
    .selectFrom('applications.answers')
    .select(['page', 'sealed', 'savedAt'])
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .execute()
}

/** Writes one page, in the place of what was there. */
export async function upsertPage(
  tx: Transaction,
  row: Key & { page: string; sealed: Buffer; savedAt: Date },
): Promise<void> {
  const { sealed, savedAt } = row
  await tx
    .insertInto('applications.answers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['personId', 'applicationId', 'page']).doUpdateSet({ sealed, savedAt }),
    )
    .execute()
}
