import type { Database, Transaction } from '#platform/database'
import type { Tries } from '../throttle.ts'

export function findTries(db: Database, key: string): Promise<Tries | undefined> {
  return db
    .selectFrom('accounts.throttles')
    .select(['count', 'since', 'lastAt'])
    .where('key', '=', key)
    .executeTakeFirst()
}

/** The counter of a key, locked until the transaction ends; a counter of nothing when there was none. */
export async function getTriesForUpdate(tx: Transaction, key: string, now: Date): Promise<Tries> {
  await tx
    .insertInto('accounts.throttles')
    .values({ key, count: 0, since: now, lastAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('accounts.throttles')
    .select(['count', 'since', 'lastAt'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function updateTries(tx: Transaction, key: string, tries: Tries): Promise<void> {
  await tx.updateTable('accounts.throttles').set(tries).where('key', '=', key).execute()
}

export async function giveTryBack(tx: Transaction, key: string): Promise<void> {
  await tx
    .updateTable('accounts.throttles')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute()
}

export async function deleteTries(tx: Transaction, key: string): Promise<void> {
  await tx.deleteFrom('accounts.throttles').where('key', '=', key).execute()
}

export async function deleteTriesBefore(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('accounts.throttles').where('lastAt', '<', before).execute()
}
