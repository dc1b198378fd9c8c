import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type NewAttempt = Insertable<Tables['payouts.attempts']>
export type RunLine = {
  attemptId: string
  personId: string
  amount: bigint
  provider: string
  accountKey: string
}

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1_000

export async function insertRun(
  tx: Transaction,
  run: Insertable<Tables['payouts.runs']>,
  lines: readonly RunLine[],
): Promise<void> {
  await tx.insertInto('payouts.runs').values(run).execute()
  for (let at = 0; at < lines.length; at += rowsAtOnce) {
    const rows = lines.slice(at, at + rowsAtOnce).map((line) => ({ runId: run.id, ...line }))
    await tx.insertInto('payouts.runLines').values(rows).execute()
  }
}

/** Adds attempts; one whose entitlement has a live attempt already breaks the unique index. */
export async function insertAttempts(tx: Transaction, attempts: readonly NewAttempt[]): Promise<void> {
  for (let at = 0; at < attempts.length; at += rowsAtOnce)
    await tx
      .insertInto('payouts.attempts')
      .values(attempts.slice(at, at + rowsAtOnce))
      .execute()
}

export function findRun(db: Database, runId: string) {
  return db.selectFrom('payouts.runs').selectAll().where('id', '=', runId).executeTakeFirst()
}

export function getRunForUpdate(tx: Transaction, runId: string) {
  return tx.selectFrom('payouts.runs').selectAll().where('id', '=', runId).forUpdate().executeTakeFirst()
}

/** Lists runs, newest first. */
export function listRuns(db: Database, limit = 50) {
  return db.selectFrom('payouts.runs').selectAll().orderBy('madeAt', 'desc').limit(limit).execute()
}

/** Lists what stands on the list of a run, in the order in which it is hashed. */
export function listRunLines(db: Database, runId: string): Promise<RunLine[]> {
  return db
    .selectFrom('payouts.runLines')
    .select(['attemptId', 'personId', 'amount', 'provider', 'accountKey'])
    .where('runId', '=', runId)
    .orderBy('attemptId')
    .execute()
}

/** Finds one line of a run. */
export function findRunLine(db: Database, { runId, attemptId }: { runId: string; attemptId: string }) {
  return db
    .selectFrom('payouts.runLines')
    .selectAll()
    .where('runId', '=', runId)
    .where('attemptId', '=', attemptId)
    .executeTakeFirst()
}

/** The attempts of a run as they are now, in the order in which its list is hashed. Looks at all persons. */
export function listRunAttempts(db: Database, runId: string) {
  return db
    .selectFrom('payouts.attempts')
    .select(['id as attemptId', 'personId', 'amount', 'provider', 'accountKey', 'state'])
    .where('runId', '=', runId)
    .orderBy('id')
    .execute()
}

/** Lists the returned attempts whose entitlements a run pays again. */
export async function listReturned(db: Database, runId: string) {
  const { rows } = await sql<{
    personId: string
    id: string
    programme: string
    provider: string
    amount: bigint
  }>`
    select r.person_id, r.id, r.programme, r.provider, r.amount
      from payouts.attempts a
      join payouts.attempts r on r.person_id = a.person_id and r.entitlement_id = a.entitlement_id
     where a.run_id = ${runId} and r.state = 'returned'`.execute(db)
  return rows
}

/** Counts the attempts of a run by state. */
export async function countRunStates(db: Database, runId: string) {
  return db
    .selectFrom('payouts.attempts')
    .select((eb) => ['state', eb.fn.countAll<bigint>().as('count'), eb.fn.sum<bigint>('amount').as('total')])
    .where('runId', '=', runId)
    .groupBy('state')
    .execute()
}

export async function decideRun(
  tx: Transaction,
  {
    runId,
    ...change
  }: { runId: string; state: 'approved' | 'cancelled'; checkerId: string | null; decidedAt: Date },
): Promise<void> {
  await tx.updateTable('payouts.runs').set(change).where('id', '=', runId).execute()
}

/** Moves every attempt of a run from *created* on; answers how many. The run is the one who may do it. */
export async function moveRunAttempts(
  tx: Transaction,
  { runId, to, now }: { runId: string; to: 'approved' | 'cancelled'; now: Date },
): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable('payouts.attempts')
    .set({
      state: to,
      version: sql`version + 1`,
      ...(to === 'approved' ? { nextAt: now } : { settledAt: now }),
    })
    .where('runId', '=', runId)
    .where('state', '=', 'created')
    .executeTakeFirstOrThrow()
  return numUpdatedRows
}
