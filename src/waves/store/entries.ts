import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import type { EntryReason, EntryStatus } from '../life-cycle.ts'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type Entry = Selectable<Tables['waves.entries']>
export type PersonEntry = Selectable<Tables['waves.personEntries']>
type EntryKey = { kkp: Buffer; waveId: string; applicationId: string }

/** A person's own entry in a wave. */
export function findPersonEntry(
  db: Database,
  { personId, waveId }: { personId: string; waveId: string },
): Promise<PersonEntry | undefined> {
  return db
    .selectFrom('waves.personEntries')
    .selectAll()
    .where('personId', '=', personId)
    .where('waveId', '=', waveId)
    .executeTakeFirst()
}

/** Every entry of a person, over all waves. */
export function listPersonEntries(db: Database, personId: string): Promise<PersonEntry[]> {
  return db.selectFrom('waves.personEntries').selectAll().where('personId', '=', personId).execute()
}

/** The row of an entry as the draw will see it. */
export function findEntry(db: Database, { kkp, waveId, applicationId }: EntryKey) {
  return db
    .selectFrom('waves.entries')
    .selectAll()
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
}

/**
 * Claims the one entry of a person in a wave; one that was left can be taken up again.
 *
 * @returns false when the person has joined already
 */
export async function claimPersonEntry(
  tx: Transaction,
  entry: Insertable<Tables['waves.personEntries']>,
): Promise<boolean> {
  const { personId: _person, waveId: _wave, ...again } = entry
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('waves.personEntries')
    .values(entry)
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'waveId'])
        .doUpdateSet({ ...again, reason: null })
        .where('waves.personEntries.outcome', '=', 'withdrawn')
        .where('waves.personEntries.reason', '=', 'left'),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The province of a family card in a wave: that with which its first member joined. */
export async function claimProvince(
  tx: Transaction,
  { kkp, waveId, province }: { kkp: Buffer; waveId: string; province: number },
): Promise<number> {
  await tx
    .insertInto('waves.families')
    .values({ kkp, waveId, province })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const family = await tx
    .selectFrom('waves.families')
    .select('province')
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .executeTakeFirstOrThrow()
  return family.province
}

/** Writes an entry; one of the same family and application that was left is written over. */
export async function upsertEntry(
  tx: Transaction,
  entry: Insertable<Tables['waves.entries']>,
): Promise<void> {
  await tx
    .insertInto('waves.entries')
    .values(entry)
    .onConflict((conflict) =>
      conflict.columns(['kkp', 'waveId', 'applicationId']).doUpdateSet({
        idc: entry.idc,
        stratum: entry.stratum,
        prior: entry.prior,
        kkKey: entry.kkKey,
        status: entry.status,
        joinedAt: entry.joinedAt,
        reason: null,
      }),
    )
    .execute()
}

/** Moves an entry from one status to the next, in both places. @returns false when it did not stand in `from` */
export async function moveEntry(
  tx: Transaction,
  entry: EntryKey & { personId: string },
  { from, to, reason }: { from: EntryStatus; to: EntryStatus; reason: EntryReason },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('waves.entries')
    .set({ status: to, reason })
    .where('kkp', '=', entry.kkp)
    .where('waveId', '=', entry.waveId)
    .where('applicationId', '=', entry.applicationId)
    .where('status', '=', from)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tx
    .updateTable('waves.personEntries')
    .set({ outcome: to, reason })
    .where('personId', '=', entry.personId)
    .where('waveId', '=', entry.waveId)
    .execute()
  return true
}

/** Counts the entries of a wave by status. Reads every shard: for operators and jobs. */
export async function countEntries(db: Database, waveId: string): Promise<Map<EntryStatus, number>> {
  const rows = await db
    .selectFrom('waves.entries')
    .select((eb) => ['status', eb.fn.countAll<bigint>().as('count')])
    .where('waveId', '=', waveId)
    .groupBy('status')
    .execute()
  return new Map(rows.map(({ status, count }) => [status, Number(count)]))
}

/** Counts who has joined, by province. Reads every shard: for operators. */
export async function countByProvince(db: Database, waveId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('waves.entries')
    .select((eb) => ['stratum', eb.fn.countAll<bigint>().as('count')])
    .where('waveId', '=', waveId)
    .where('status', '<>', 'withdrawn')
    .groupBy('stratum')
    .execute()
  return new Map(rows.map(({ stratum, count }) => [stratum, Number(count)]))
}

/** The frozen list: every entry that goes into the draw. Reads every shard: for the draw. */
export function listJoined(db: Database, waveId: string): Promise<Entry[]> {
  return db
    .selectFrom('waves.entries')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('status', '=', 'joined')
    .execute()
}

/** Those who take part, in the order of their ids, after `after`. Reads every shard: for a job. */
export function listTakingPart(
  db: Database,
  { waveId, after, limit }: { waveId: string; after: string; limit: number },
) {
  return db
    .selectFrom('waves.entries')
    .select(['kkp', 'waveId', 'applicationId', 'personId'])
    .where('waveId', '=', waveId)
    .where('status', '=', 'joined')
    .where('personId', '>', after)
    .orderBy('personId')
    .limit(limit)
    .execute()
}

/** Rows in one statement, so that its parameters stay few. */
const settledAtOnce = 1_000

/**
 * Gives many people of a wave what the draw made of their entries, in both places.
 *
 * @throws Error when one of them had not joined
 */
export async function settleEntries(
  tx: Transaction,
  {
    waveId,
    people,
    to,
    reason,
  }: { waveId: string; people: readonly string[]; to: EntryStatus; reason: EntryReason },
): Promise<void> {
  for (let at = 0; at < people.length; at += settledAtOnce) {
    const part = people.slice(at, at + settledAtOnce)
    const { numUpdatedRows } = await tx
      .updateTable('waves.entries')
      .set({ status: to, reason })
      .where('waveId', '=', waveId)
      .where('personId', 'in', part)
      .where('status', '=', 'joined')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== BigInt(part.length)) throw new Error(`Wave ${waveId}: entries had not joined`)
    await tx
      .updateTable('waves.personEntries')
      .set({ outcome: to, reason })
      .where('waveId', '=', waveId)
      .where('personId', 'in', part)
      .execute()
  }
}
