import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type Result = Selectable<Tables['selection.results']>
type ResultKey = { kkp: Buffer; waveId: string; applicationId: string }

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1_000

export async function insertResults(
  tx: Transaction,
  results: readonly Insertable<Tables['selection.results']>[],
): Promise<void> {
  for (let at = 0; at < results.length; at += rowsAtOnce)
    await tx
      .insertInto('selection.results')
      .values(results.slice(at, at + rowsAtOnce))
      .execute()
}

export function findResult(
  db: Database,
  { kkp, waveId, applicationId }: ResultKey,
): Promise<Result | undefined> {
  return db
    .selectFrom('selection.results')
    .selectAll()
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
}

/** A part of the results of a wave, in pool order from `from` on. Reads every shard: for jobs. */
export function listResults(
  db: Database,
  { waveId, from, limit }: { waveId: string; from: number; limit: number },
): Promise<Result[]> {
  return db
    .selectFrom('selection.results')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('poolIndex', '>=', from)
    .orderBy('poolIndex')
    .limit(limit)
    .execute()
}

/** Rows and records of a whole wave, in pool order. Reads every shard: kept by the caller, for they never change. */
export function listPool(db: Database, waveId: string): Promise<{ poolRow: Buffer; record: Buffer }[]> {
  return db
    .selectFrom('selection.results')
    .select(['poolRow', 'record'])
    .where('waveId', '=', waveId)
    .orderBy('poolIndex')
    .execute()
}

/** The first of a province's reserve list who was neither promoted nor passed over. Reads every shard. */
export function findNextReserve(
  db: Database,
  { waveId, province }: { waveId: string; province: number },
): Promise<Result | undefined> {
  return db
    .selectFrom('selection.results')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('province', '=', province)
    .where('status', '=', 2)
    .where('promotion', 'is', null)
    .orderBy('rank')
    .limit(1)
    .executeTakeFirst()
}

export async function updatePromotion(
  tx: Transaction,
  { kkp, waveId, applicationId }: ResultKey,
  promotion: 'promoted' | 'skipped',
): Promise<void> {
  await tx
    .updateTable('selection.results')
    .set({ promotion })
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .where('applicationId', '=', applicationId)
    .execute()
}
