import type { Language } from '#platform/ui'
import type { Database, Transaction } from '#platform/database'

/** No account has it: looked up where there is none, so that known and unknown cost the same queries. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Claims an address; `false` when it belongs to an account already. */
export async function claimEmail(
  tx: Transaction,
  claim: { emailKey: string; accountId: string; claimedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('accounts.emailClaims')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Lets an address go again. */
export async function deleteEmailClaim(tx: Transaction, emailKey: string): Promise<void> {
  await tx.deleteFrom('accounts.emailClaims').where('emailKey', '=', emailKey).execute()
}

/** Whose address this is, under any key of the index. */
export async function findAccountId(db: Database, emailKeys: readonly string[]): Promise<string | undefined> {
  const claim = await db
    .selectFrom('accounts.emailClaims')
    .select('accountId')
    .where('emailKey', 'in', emailKeys)
    .executeTakeFirst()
  return claim?.accountId
}

export async function insertAccount(
  tx: Transaction,
  account: {
    id: string
    email: Buffer
    emailKey: string
    passwordHash: string
    language: Language
    createdAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('accounts.accounts')
    .values({ ...account, state: 'active' })
    .execute()
}

export function findAccount(db: Database, id: string | undefined) {
  return db
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('id', '=', id ?? nobody)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

/** @throws NoResultError when there is no such account, or it is closed */
export function getAccountForUpdate(tx: Transaction, id: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function updateAccount(
  tx: Transaction,
  id: string,
  change: { passwordHash: string } | { language: Language },
): Promise<void> {
  await tx.updateTable('accounts.accounts').set(change).where('id', '=', id).execute()
}

export async function insertConsents(
  tx: Transaction,
  consents: { personId: string; purpose: 'terms' | 'privacy'; version: string; givenAt: Date }[],
): Promise<void> {
  await tx
    .insertInto('accounts.consents')
    .values(consents)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteConsents(tx: Transaction, personId: string): Promise<void> {
  await tx.deleteFrom('accounts.consents').where('personId', '=', personId).execute()
}
