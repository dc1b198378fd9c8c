import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type StoredCommitment = Selectable<Tables['selection.commitments']>
export type StoredDraw = Selectable<Tables['selection.draws']>
export type Stratum = Selectable<Tables['selection.strata']>

export async function insertCommitment(
  tx: Transaction,
  row: Insertable<Tables['selection.commitments']>,
): Promise<void> {
  await tx.insertInto('selection.commitments').values(row).execute()
}

export function findCommitment(db: Database, waveId: string): Promise<StoredCommitment | undefined> {
  return db.selectFrom('selection.commitments').selectAll().where('waveId', '=', waveId).executeTakeFirst()
}

/** Records a draw and what it came to in each province. A second draw of a wave breaks the primary key. */
export async function insertDraw(
  tx: Transaction,
  row: Insertable<Tables['selection.draws']>,
  strata: readonly Insertable<Tables['selection.strata']>[],
): Promise<void> {
  await tx.insertInto('selection.draws').values(row).execute()
  await tx.insertInto('selection.strata').values(strata).execute()
}

export function findDraw(db: Database, waveId: string): Promise<StoredDraw | undefined> {
  return db.selectFrom('selection.draws').selectAll().where('waveId', '=', waveId).executeTakeFirst()
}

/** The result hash of the draw before, by which draws are chained. */
export async function findLastResultHash(db: Database, programme: string): Promise<string | undefined> {
  const last = await db
    .selectFrom('selection.draws as d')
    .innerJoin('selection.commitments as c', 'c.waveId', 'd.waveId')
    .select('d.resultHash')
    .where('c.programme', '=', programme)
    .orderBy('d.drawnAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.resultHash
}

export async function updatePublisher(
  tx: Transaction,
  { waveId, publishedBy }: { waveId: string; publishedBy: string | null },
): Promise<void> {
  await tx.updateTable('selection.draws').set({ publishedBy }).where('waveId', '=', waveId).execute()
}

export function findStratum(
  db: Database,
  { waveId, province }: { waveId: string; province: number },
): Promise<Stratum | undefined> {
  return db
    .selectFrom('selection.strata')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('province', '=', province)
    .executeTakeFirst()
}

export function listStrata(db: Database, waveId: string): Promise<Stratum[]> {
  return db
    .selectFrom('selection.strata')
    .selectAll()
    .where('waveId', '=', waveId)
    .orderBy('province')
    .execute()
}
