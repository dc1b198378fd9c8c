import type { Database, Transaction } from '#platform/database'

export type RequestKind = 'pause' | 'resume' | 'cancel'

/** The request of a wave that waits for a second operator. */
export function findOpenRequest(db: Database, waveId: string) {
  return db
    .selectFrom('waves.requests')
    .select(['id', 'kind', 'reason', 'askedBy', 'askedAt'])
    .where('waveId', '=', waveId)
    .where('decision', 'is', null)
    .executeTakeFirst()
}

/** Writes a request down; `false` when another one of this wave still waits. */
export async function insertRequest(
  tx: Transaction,
  request: {
    id: string
    waveId: string
    kind: RequestKind
    reason: string
    askedBy: string
    askedAt: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('waves.requests')
    .values(request)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function decideRequest(
  tx: Transaction,
  { id, ...decided }: { id: string; decision: 'confirmed' | 'declined'; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx.updateTable('waves.requests').set(decided).where('id', '=', id).execute()
}
