import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

const name = 'payments'

/** The switch of all payments. */
export function getSwitch(db: Database) {
  return db.selectFrom('payouts.switch').selectAll().where('name', '=', name).executeTakeFirstOrThrow()
}

export function getSwitchForUpdate(tx: Transaction) {
  return tx
    .selectFrom('payouts.switch')
    .selectAll()
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function updateSwitch(
  tx: Transaction,
  change: {
    state?: 'open' | 'frozen' | 'locked'
    reason?: string
    installationId?: string
    adopting?: boolean
    unlockAskedBy?: string | null
    changedBy?: string | null
    changedAt: Date
  },
): Promise<void> {
  await tx.updateTable('payouts.switch').set(change).where('name', '=', name).execute()
}

/** How many batches of payments were begun from this database. */
export async function getFence(db: Database): Promise<bigint> {
  const { value } = await db
    .selectFrom('payouts.fences')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return value
}

/** Counts one batch more; answers its number. */
export async function raiseFence(tx: Transaction): Promise<bigint> {
  const { value } = await tx
    .updateTable('payouts.fences')
    .set({ value: sql`value + 1` })
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}

/**
 * Which server and which history of it this is: a restore elsewhere changes the first, a restore to a point in time
 * and a fail-over change the second.
 */
export async function getServerIdentity(db: Database): Promise<{ system: string; timeline: number }> {
  const { rows } = await sql<{ system: string; timeline: number }>`
    select system_identifier::text as system, timeline_id as timeline
      from pg_control_system(), pg_control_checkpoint()`.execute(db)
  const [identity] = rows
  if (!identity) throw new Error('PostgreSQL did not say who it is')
  return identity
}

export function listLanes(db: Database) {
  return db.selectFrom('payouts.lanes').selectAll().orderBy('provider').execute()
}

/** Says whether payments to a provider are stopped. */
export async function isLaneStopped(db: Database, provider: string): Promise<boolean> {
  const lane = await db
    .selectFrom('payouts.lanes')
    .select('state')
    .where('provider', '=', provider)
    .executeTakeFirst()
  return lane?.state === 'stopped'
}

export async function setLane(
  tx: Transaction,
  lane: {
    provider: string
    state: 'open' | 'stopped'
    reason: string
    changedBy: string | null
    changedAt: Date
  },
): Promise<void> {
  const { state, reason, changedBy, changedAt } = lane
  await tx
    .insertInto('payouts.lanes')
    .values(lane)
    .onConflict((conflict) =>
      conflict.column('provider').doUpdateSet({ state, reason, changedBy, changedAt }),
    )
    .execute()
}
