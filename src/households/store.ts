import type { Clock } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'

type Household = { programme: string; kkKey: string }

/** Places of one family card; the table's own check holds the same number. */
const slots = [1, 2]

/**
 * Takes a place of the family card for an award. Safe to repeat for the same award.
 *
 * @returns false when all places of this family card are used
 */
export async function takeSlot(
  { tx, clock }: { tx: Transaction; clock: Clock },
  { programme, kkKey, awardId }: Household & { awardId: string },
): Promise<boolean> {
  const takenAt = clock()
  for (const slot of slots) {
    await tx
      .insertInto('households.slots')
      .values({ kkKey, programme, slot, awardId, takenAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    if (await holdsSlot(tx, { programme, kkKey, awardId })) return true
  }
  return false
}

/** Gives a place back: only for an award that was revoked before anything was paid. */
export async function freeSlot(
  tx: Transaction,
  { programme, kkKey, awardId }: Household & { awardId: string },
): Promise<void> {
  await tx
    .deleteFrom('households.slots')
    .where('kkKey', '=', kkKey)
    .where('programme', '=', programme)
    .where('awardId', '=', awardId)
    .execute()
}

/** How many places of this family card are used, over all waves; with `before`, those that were taken before then. */
export async function countTaken(
  db: Database,
  { programme, kkKey, before }: Household & { before?: Date | undefined },
): Promise<number> {
  const { taken } = await db
    .selectFrom('households.slots')
    .select(({ fn }) => fn.countAll<bigint>().as('taken'))
    .where('kkKey', '=', kkKey)
    .where('programme', '=', programme)
    .where((eb) => (before ? eb('takenAt', '<', before) : eb.lit(true)))
    .executeTakeFirstOrThrow()
  return Number(taken)
}

async function holdsSlot(tx: Transaction, { programme, kkKey, awardId }: Household & { awardId: string }) {
  const row = await tx
    .selectFrom('households.slots')
    .select('slot')
    .where('kkKey', '=', kkKey)
    .where('programme', '=', programme)
    .where('awardId', '=', awardId)
    .executeTakeFirst()
  return row !== undefined
}
