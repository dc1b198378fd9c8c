import type { Database, Transaction } from '#platform/database'

type EntryKey = { kkp: Buffer; waveId: string; applicationId: string }

/** Lists entries that are still to be checked for the freeze and due now. Reads every shard: for a job. */
export function listUnchecked(
  db: Database,
  { waveId, now, limit }: { waveId: string; now: Date; limit: number },
) {
  return db
    .selectFrom('waves.entries')
    .selectAll()
    .where('waveId', '=', waveId)
    .where('status', '=', 'joined')
    .where('checkedAt', 'is', null)
    .where((eb) => eb.or([eb('checkDueAt', 'is', null), eb('checkDueAt', '<=', now)]))
    .orderBy('joinedAt')
    .limit(limit)
    .execute()
}

/** When the next check of a wave is due: `undefined` when none is left. Reads every shard: for a job. */
export async function findNextCheck(
  db: Database,
  waveId: string,
): Promise<{ dueAt: Date | null } | undefined> {
  return db
    .selectFrom('waves.entries')
    .select('checkDueAt as dueAt')
    .where('waveId', '=', waveId)
    .where('status', '=', 'joined')
    .where('checkedAt', 'is', null)
    .orderBy('checkDueAt', (order) => order.asc().nullsFirst())
    .limit(1)
    .executeTakeFirst()
}

export async function updateCheck(
  tx: Transaction,
  { kkp, waveId, applicationId }: EntryKey,
  check: { checkedAt: Date; weight: number } | { checkedAt: Date } | { checkDueAt: Date; checkTries: number },
): Promise<void> {
  await tx
    .updateTable('waves.entries')
    .set(check)
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .where('applicationId', '=', applicationId)
    .execute()
}

/** The families of a wave with an entry in it. Reads every shard: for a job. */
export function listFamilies(db: Database, waveId: string) {
  return db
    .selectFrom('waves.entries')
    .select((eb) => ['kkp', eb.fn.min('kkKey').as('kkKey'), eb.fn.max('prior').as('prior')])
    .where('waveId', '=', waveId)
    .where('status', '=', 'joined')
    .groupBy('kkp')
    .execute()
}

export async function updatePrior(
  tx: Transaction,
  { kkp, waveId, prior }: { kkp: Buffer; waveId: string; prior: number },
): Promise<void> {
  await tx
    .updateTable('waves.entries')
    .set({ prior })
    .where('kkp', '=', kkp)
    .where('waveId', '=', waveId)
    .execute()
}

/** Forgets the checks of an earlier freeze that a pause broke off. */
export async function resetChecks(tx: Transaction, waveId: string): Promise<void> {
  await tx
    .updateTable('waves.entries')
    .set({ checkedAt: null, checkDueAt: null, checkTries: 0 })
    .where('waveId', '=', waveId)
    .where((eb) => eb.or([eb('checkedAt', 'is not', null), eb('checkDueAt', 'is not', null)]))
    .execute()
}

/** People whose requirements could not be checked for a wave, after `after`. Reads every shard: for a job. */
export async function listWaiting(
  db: Database,
  { waveId, after, limit }: { waveId: string; after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('waves.entries')
    .select('personId')
    .where('waveId', '=', waveId)
    .where('status', '=', 'withdrawn')
    .where('reason', '=', 'not-checked')
    .where('personId', '>', after)
    .orderBy('personId')
    .limit(limit)
    .execute()
  return rows.map(({ personId }) => personId)
}
