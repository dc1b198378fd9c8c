import { type Insertable, type Kysely, sql, type Updateable } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import type { AttemptState } from '../attempt.ts'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
type AttemptKey = { personId: string; id: string }
export type Attempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>

export function findAttempt(db: Database, { personId, id }: AttemptKey) {
  return db
    .selectFrom('payouts.attempts')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * Lists attempts in some of the states, at providers that we can reach, whose time has come; longest waiting first. For the worker: looks at all
 * persons, decides nothing; whoever acts on one takes it by its version.
 */
export function listDueAttempts(
  db: Database,
  given: { states: readonly AttemptState[]; providers: readonly string[]; now: Date; limit: number },
): Promise<AttemptKey[]> {
  const { states, providers, now, limit } = given
  return db
    .selectFrom('payouts.attempts as a')
    .leftJoin('payouts.lanes as l', (join) =>
      join.onRef('l.provider', '=', 'a.provider').on('l.state', '=', 'stopped'),
    )
    .select(['a.personId', 'a.id'])
    .where('a.state', 'in', states)
    .where('a.provider', 'in', providers)
    .where('a.nextAt', '<=', now)
    .where((eb) => eb.or([eb('l.provider', 'is', null), eb('a.state', 'in', ['pending', 'unknown'])]))
    .orderBy('a.nextAt')
    .limit(limit)
    .execute()
}

/** Lists attempts whose message left before `before` and that nobody has heard of since. */
export function listLostAttempts(db: Database, { before, limit }: { before: Date; limit: number }) {
  return db
    .selectFrom('payouts.attempts')
    .selectAll()
    .where('state', '=', 'dispatching')
    .where('nextAt', 'is', null)
    .where('dispatchedAt', '<', before)
    .limit(limit)
    .execute()
}

/** Lists attempts for operators: held or unknown ones, oldest first. */
export function listAttemptsIn(db: Database, states: readonly AttemptState[], limit = 200) {
  return db
    .selectFrom('payouts.attempts')
    .select([
      'personId',
      'id',
      'state',
      'reason',
      'provider',
      'amount',
      'reference',
      'sent',
      'dispatchedAt',
      'runId',
      'polls',
      'notFound',
      'nextAt',
    ])
    .where('state', 'in', states)
    .orderBy('createdAt')
    .limit(limit)
    .execute()
}

/** Lists held attempts whose message never left and whose account has been replaced. For the worker: all persons. */
export function listReplaced(db: Database, limit: number): Promise<AttemptKey[]> {
  return db
    .selectFrom('payouts.attempts as a')
    .innerJoin('payouts.payoutAccounts as p', (join) =>
      join.onRef('p.personId', '=', 'a.personId').onRef('p.id', '=', 'a.accountId'),
    )
    .select(['a.personId', 'a.id'])
    .where('a.state', '=', 'held')
    .where('a.sent', '=', false)
    .where('p.state', '!=', 'active')
    .limit(limit)
    .execute()
}

/** Counts attempts by state, over everything. */
export function countAttempts(db: Database) {
  return db
    .selectFrom('payouts.attempts')
    .select((eb) => ['state', eb.fn.countAll<bigint>().as('count'), eb.fn.sum<bigint>('amount').as('total')])
    .groupBy('state')
    .orderBy('state')
    .execute()
}

/** Changes an attempt if it is still at this version; answers whether it was. */
export async function updateAttempt(
  tx: Transaction,
  { personId, id, version, state }: AttemptKey & { version: number; state: AttemptState },
  change: Updateable<Tables['payouts.attempts']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payouts.attempts')
    .set({ ...change, version: sql`version + 1` })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertSend(tx: Transaction, send: Insertable<Tables['payouts.sends']>): Promise<void> {
  await tx.insertInto('payouts.sends').values(send).execute()
}

/** Notes the answer to a message. */
export async function noteAnswer(
  tx: Transaction,
  {
    personId,
    attemptId,
    sendNo,
    ...answer
  }: {
    personId: string
    attemptId: string
    sendNo: number
    answeredAt: Date
    httpStatus: number | null
    responseCode: string | null
    referenceNo: string | null
    outcome: string
  },
): Promise<void> {
  await tx
    .updateTable('payouts.sends')
    .set(answer)
    .where('personId', '=', personId)
    .where('attemptId', '=', attemptId)
    .where('sendNo', '=', sendNo)
    .execute()
}

/** Lists the messages of an attempt, first to last. */
export function listSends(db: Database, { personId, id }: AttemptKey) {
  return db
    .selectFrom('payouts.sends')
    .select(['sendNo', 'externalId', 'transactionAt', 'referenceNo', 'sentAt'])
    .where('personId', '=', personId)
    .where('attemptId', '=', id)
    .orderBy('sendNo')
    .execute()
}
