import type { Database, Transaction } from '#platform/database'

type Key = { personId: string; kind: string }

export function findDocumentRow(db: Database, { personId, kind }: Key) {
  return db
    .selectFrom('documents.documents')
    .selectAll()
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

export function listDocumentRows(db: Database, personId: string) {
  return db
    .selectFrom('documents.documents')
    .select(['kind', 'bytes', 'width', 'height', 'scan', 'savedAt'])
    .where('personId', '=', personId)
    .execute()
}

/** Writes the row of a document, in the place of the one before. */
export async function upsertDocument(
  tx: Transaction,
  document: Key & {
    file: string
    type: 'image/jpeg'
    bytes: number
    width: number
    height: number
    scan: 'not-scanned'
    savedAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('documents.documents')
    .values(document)
    .onConflict((conflict) => conflict.columns(['personId', 'kind']).doUpdateSet(document))
    .execute()
}

export async function insertLeftover(
  tx: Transaction,
  leftover: { file: string; since: Date },
): Promise<void> {
  await tx
    .insertInto('documents.leftovers')
    .values(leftover)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteLeftover(tx: Transaction, file: string): Promise<void> {
  await tx.deleteFrom('documents.leftovers').where('file', '=', file).execute()
}

/** Files to remove that have been leftovers since before `until`, at most `limit`. */
export function listLeftovers(db: Database, until: Date, limit: number) {
  return db
    .selectFrom('documents.leftovers')
    .select('file')
    .where('since', '<', until)
    .orderBy('since')
    .limit(limit)
    .execute()
}
