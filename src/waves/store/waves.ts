import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import { mayMove, type PausableState, type WaveState } from '../life-cycle.ts'
import type { Quota } from '../quotas.ts'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type Wave = Selectable<Tables['waves.waves']>

/** Writes a wave down; `false` when another process has just taken its number. */
export async function insertWave(
  tx: Transaction,
  wave: Insertable<Tables['waves.waves']>,
  quotas: readonly Quota[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('waves.waves')
    .values(wave)
    .onConflict((conflict) => conflict.columns(['programme', 'number']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return false
  const rows = quotas.map(({ province, seats, reserve }) => ({ waveId: wave.id, province, seats, reserve }))
  await tx.insertInto('waves.quotas').values(rows).execute()
  return true
}

export function findWave(db: Database, id: string): Promise<Wave | undefined> {
  return db.selectFrom('waves.waves').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findWaveByNumber(
  db: Database,
  { programme, number }: { programme: string; number: number },
): Promise<Wave | undefined> {
  return db
    .selectFrom('waves.waves')
    .selectAll()
    .where('programme', '=', programme)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** Lists every wave of a programme, newest first. */
export function listWaves(db: Database, programme: string): Promise<Wave[]> {
  return db
    .selectFrom('waves.waves')
    .selectAll()
    .where('programme', '=', programme)
    .orderBy('number', 'desc')
    .execute()
}

/** Lists the waves that move by the clock. */
export function listMovingWaves(db: Database): Promise<Wave[]> {
  return db
    .selectFrom('waves.waves')
    .selectAll()
    .where('state', 'in', ['announced', 'open', 'closed'])
    .orderBy('number')
    .execute()
}

/** Locks a wave against every other change of it, and waits for those who are joining. */
export function getWaveForUpdate(tx: Transaction, id: string): Promise<Wave> {
  return tx.selectFrom('waves.waves').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
}

/** Locks all waves of a programme, oldest first: no other wave is frozen or drawn meanwhile. */
export function lockWaves(tx: Transaction, programme: string): Promise<Wave[]> {
  return tx
    .selectFrom('waves.waves')
    .selectAll()
    .where('programme', '=', programme)
    .orderBy('number')
    .forUpdate()
    .execute()
}

/** Holds a wave in its state while somebody joins; many can hold it at once. */
export function findWaveForShare(tx: Transaction, id: string): Promise<Wave | undefined> {
  return tx.selectFrom('waves.waves').selectAll().where('id', '=', id).forShare().executeTakeFirst()
}

type Change = Partial<{
  announcedAt: Date
  frozenAt: Date
  entryCount: number
  publishedAt: Date
  freezingSince: Date | null
  pausedIn: PausableState
  pausedAt: Date
  opensAt: Date
  closesAt: Date
  listingUntil: Date
}>

/** Moves a wave that the caller has locked. @throws Error when its life-cycle does not know the move */
export async function updateState(
  tx: Transaction,
  wave: Pick<Wave, 'id' | 'state'>,
  to: WaveState,
  change: Change = {},
): Promise<void> {
  if (!mayMove(wave.state, to)) throw new Error(`Wave ${wave.id} cannot go from ${wave.state} to ${to}`)
  await tx
    .updateTable('waves.waves')
    .set({ pausedIn: null, pausedAt: null, ...change, state: to })
    .where('id', '=', wave.id)
    .execute()
}

export async function updateFreezing(tx: Transaction, id: string, freezingSince: Date | null): Promise<void> {
  await tx.updateTable('waves.waves').set({ freezingSince }).where('id', '=', id).execute()
}

export function listFreezingWaves(db: Database): Promise<Wave[]> {
  return db
    .selectFrom('waves.waves')
    .selectAll()
    .where('freezingSince', 'is not', null)
    .where('state', '=', 'listed')
    .execute()
}

/** The places of a wave, by province. */
export function listQuotas(db: Database, waveId: string): Promise<Quota[]> {
  return db
    .selectFrom('waves.quotas')
    .select(['province', 'seats', 'reserve'])
    .where('waveId', '=', waveId)
    .orderBy('province')
    .execute()
}

export async function replaceQuotas(
  tx: Transaction,
  waveId: string,
  quotas: readonly Quota[],
): Promise<void> {
  await tx.deleteFrom('waves.quotas').where('waveId', '=', waveId).execute()
  const rows = quotas.map(({ province, seats, reserve }) => ({ waveId, province, seats, reserve }))
  await tx.insertInto('waves.quotas').values(rows).execute()
}

type Dates = { name: string; opensAt: Date; closesAt: Date; listingUntil: Date }
type Ages = { minimumAge: number | null; maximumAge: number | null }

export async function updatePlan(tx: Transaction, id: string, plan: Dates & Ages): Promise<void> {
  const { name, opensAt, closesAt, listingUntil, minimumAge, maximumAge } = plan
  await tx
    .updateTable('waves.waves')
    .set({ name, opensAt, closesAt, listingUntil, minimumAge, maximumAge })
    .where('id', '=', id)
    .execute()
}

/** The newest wave whose list is frozen or further. */
export function findLastFrozen(db: Database, programme: string): Promise<Wave | undefined> {
  return db
    .selectFrom('waves.waves')
    .selectAll()
    .where('programme', '=', programme)
    .where('frozenAt', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
