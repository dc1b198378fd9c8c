import type { Database, Transaction } from '#platform/database'

export type NewAward = {
  kkp: Buffer
  id: string
  waveId: string
  applicationId: string
  personId: string
  programme: string
  kkKey: string
  province: number
  origin: 'drawn' | 'promoted'
  awardedAt: Date
}

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const rowsAtOnce = 1_000

/** Writes awards down, for the family and for the person. A second active one of a person breaks the unique index. */
export async function insertAwards(tx: Transaction, awards: readonly NewAward[]): Promise<void> {
  for (let at = 0; at < awards.length; at += rowsAtOnce) {
    const part = awards.slice(at, at + rowsAtOnce)
    const state = 'active' as const
    await tx
      .insertInto('selection.awards')
      .values(part.map((award) => ({ ...award, state })))
      .execute()
    await tx
      .insertInto('selection.personAwards')
      .values(
        part.map(({ personId, id: awardId, programme, waveId, kkp, awardedAt }) => ({
          personId,
          awardId,
          programme,
          waveId,
          kkp,
          awardedAt,
          state,
        })),
      )
      .execute()
  }
}

/** The awards of a person that are not revoked: one for each programme at most. */
export function listActiveAwards(db: Database, personId: string) {
  return db
    .selectFrom('selection.personAwards')
    .select(['awardId', 'programme', 'waveId', 'kkp', 'awardedAt'])
    .where('personId', '=', personId)
    .where('state', '=', 'active')
    .execute()
}

export function getAwardForUpdate(tx: Transaction, { kkp, id }: { kkp: Buffer; id: string }) {
  return tx
    .selectFrom('selection.awards')
    .selectAll()
    .where('kkp', '=', kkp)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Finds what became of a person's place in a wave. */
export function findAward(
  db: Database,
  { kkp, waveId, applicationId }: { kkp: Buffer; waveId: string; applicationId: string },
) {
  return db
    .selectFrom('selection.awards')
    .selectAll()
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .where('applicationId', '=', applicationId)
    .executeTakeFirst()
}

export async function revoke(
  tx: Transaction,
  {
    kkp,
    id,
    personId,
    ...set
  }: {
    kkp: Buffer
    id: string
    personId: string
    revokedAt: Date
    revokedBy: string | null
    revokeReason: string
  },
): Promise<void> {
  await tx
    .updateTable('selection.awards')
    .set({ ...set, state: 'revoked' })
    .where('kkp', '=', kkp)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('selection.personAwards')
    .set({ state: 'revoked' })
    .where('personId', '=', personId)
    .where('awardId', '=', id)
    .execute()
}

type Vacancy = { waveId: string; awardId: string }

export async function insertVacancy(
  tx: Transaction,
  vacancy: Vacancy & { province: number; openedAt: Date },
): Promise<void> {
  await tx.insertInto('selection.vacancies').values(vacancy).execute()
}

/** Places that wait for somebody of a reserve list, the longest waiting first. Reads every shard: for a tick. */
export function listVacancies(db: Database, limit: number): Promise<Vacancy[]> {
  return db
    .selectFrom('selection.vacancies')
    .select(['waveId', 'awardId'])
    .where('closedAt', 'is', null)
    .orderBy('openedAt')
    .limit(limit)
    .execute()
}

export function getVacancyForUpdate(tx: Transaction, { waveId, awardId }: Vacancy) {
  return tx
    .selectFrom('selection.vacancies')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('awardId', '=', awardId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function closeVacancy(
  tx: Transaction,
  { waveId, awardId, ...set }: Vacancy & { closedAt: Date; filledBy: string | null },
): Promise<void> {
  await tx
    .updateTable('selection.vacancies')
    .set(set)
    .where('waveId', '=', waveId)
    .where('awardId', '=', awardId)
    .execute()
}
