import type { Insertable, Kysely, Updateable } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type Tables = Database extends Kysely<infer Schema> ? Schema : never
type AccountRow = Tables['payouts.payoutAccounts']
export type AccountState = 'proposed' | 'confirmed' | 'active'

/** Finds the payout account of a person that is in a state; there is at most one in each. */
export function findAccount(db: Database, { personId, state }: { personId: string; state: AccountState }) {
  return db
    .selectFrom('payouts.payoutAccounts')
    .selectAll()
    .where('personId', '=', personId)
    .where('state', '=', state)
    .executeTakeFirst()
}

/** The same, locked until the transaction ends. */
export function getAccountForUpdate(
  tx: Transaction,
  { personId, state }: { personId: string; state: AccountState },
) {
  return tx
    .selectFrom('payouts.payoutAccounts')
    .selectAll()
    .where('personId', '=', personId)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst()
}

/** Finds an account whatever its state, for a payment that names it. */
export function findAccountById(db: Database, { personId, id }: { personId: string; id: string }) {
  return db
    .selectFrom('payouts.payoutAccounts')
    .selectAll()
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertAccount(tx: Transaction, account: Insertable<AccountRow>): Promise<void> {
  await tx.insertInto('payouts.payoutAccounts').values(account).execute()
}

export async function updateAccount(
  tx: Transaction,
  { personId, id }: { personId: string; id: string },
  change: Updateable<AccountRow>,
): Promise<void> {
  await tx
    .updateTable('payouts.payoutAccounts')
    .set(change)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .execute()
}

/** Claims an account number for a person; answers whose it is. */
export async function claimAccount(
  tx: Transaction,
  claim: { accountKey: string; personId: string; claimedAt: Date },
): Promise<string> {
  await tx
    .insertInto('payouts.accountClaims')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { personId } = await tx
    .selectFrom('payouts.accountClaims')
    .select('personId')
    .where('accountKey', '=', claim.accountKey)
    .executeTakeFirstOrThrow()
  return personId
}

/** Finds whose number it is, under any of its indexes. */
export async function findClaimant(
  db: Database,
  accountKeys: readonly string[],
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payouts.accountClaims')
    .select('personId')
    .where('accountKey', 'in', accountKeys)
    .executeTakeFirst()
  return row?.personId
}

/** Lists changed accounts whose time of waiting is over. For the worker: looks at all persons. */
export function listWaitingAccounts(db: Database, { now, limit }: { now: Date; limit: number }) {
  return db
    .selectFrom('payouts.payoutAccounts')
    .select(['personId', 'id'])
    .where('state', '=', 'confirmed')
    .where('activeFrom', '<=', now)
    .orderBy('activeFrom')
    .limit(limit)
    .execute()
}
