import type { Insertable, Kysely } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
export type CheckRow = Tables['eligibility.checks']
export type AnswerRow = Tables['eligibility.answers']
export type DecisionRow = Tables['eligibility.decisions']
type Application = { personId: string; applicationId: string }
type Check = Application & { number: number }

/** The newest check of an application; `undefined` before the first. */
export function findNewestCheck(
  db: Database,
  { personId, applicationId }: Application,
): Promise<CheckRow | undefined> {
  return db
    .selectFrom('eligibility.checks')
    .selectAll()
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function listAnswers(db: Database, { personId, applicationId, number }: Check): Promise<AnswerRow[]> {
  return db
    .selectFrom('eligibility.answers')
    .selectAll()
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .where('number', '=', number)
    .execute()
}

export function listDecisions(
  db: Database,
  { personId, applicationId, number }: Check,
): Promise<DecisionRow[]> {
  return db
    .selectFrom('eligibility.decisions')
    .selectAll()
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .where('number', '=', number)
    .execute()
}

export function listRulingRows(db: Database, { personId, applicationId }: Application) {
  return db
    .selectFrom('eligibility.rulings')
    .selectAll()
    .where('personId', '=', personId)
    .where('applicationId', '=', applicationId)
    .execute()
}

export async function insertCheck(
  tx: Transaction,
  {
    check,
    answers,
    decisions,
  }: {
    check: Insertable<CheckRow>
    answers: readonly Insertable<AnswerRow>[]
    decisions: readonly Insertable<DecisionRow>[]
  },
): Promise<void> {
  await tx.insertInto('eligibility.checks').values(check).execute()
  await tx
    .insertInto('eligibility.answers')
    .values([...answers])
    .execute()
  if (decisions.length === 0) return
  await tx
    .insertInto('eligibility.decisions')
    .values([...decisions])
    .execute()
}

export async function insertRulings(
  tx: Transaction,
  rulings: readonly Insertable<Tables['eligibility.rulings']>[],
): Promise<void> {
  if (rulings.length === 0) return
  await tx
    .insertInto('eligibility.rulings')
    .values([...rulings])
    .execute()
}
