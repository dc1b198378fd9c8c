import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'
import type { Balances, Journal } from '../ledger.ts'

/** Owner of what belongs to no person: funds, deposits, reserves of whole runs. */
export const noOwner = '00000000-0000-0000-0000-000000000000'

/**
 * Posts a journal: the only statement that adds to the ledger. Answers whether it is new; the same journal again
 * changes nothing. Nobody may change or delete what is posted.
 */
export async function post(
  tx: Transaction,
  { ownerId, journal, postedAt }: { ownerId: string; journal: Journal; postedAt: Date },
): Promise<boolean> {
  const rows = journal.postings.map((posting, line) => ({
    ownerId,
    journal: journal.key,
    line: line + 1,
    kind: journal.kind,
    creditAccount: posting.credit,
    debitAccount: posting.debit,
    amount: posting.amount,
    postedAt,
  }))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payouts.postings')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === BigInt(rows.length)
}

/** The balance of every account, debit above 0. Looks at the whole ledger. */
export async function getBalances(db: Database): Promise<Balances> {
  const { rows } = await sql<{ account: string; balance: bigint }>`
    select account, sum(amount)::bigint as balance
      from (select debit_account as account, sum(amount) as amount from payouts.postings group by 1
            union all
            select credit_account, -sum(amount) from payouts.postings group by 1) entries
     group by account order by account`.execute(db)
  return new Map(rows.map(({ account, balance }) => [account, balance]))
}

/** What the attempts say should be in flight to each provider, and paid from each programme. */
export async function sumAttempts(
  db: Database,
): Promise<{ inFlight: ReadonlyMap<string, bigint>; paid: ReadonlyMap<string, bigint> }> {
  const inFlight = await sql<{ name: string; amount: bigint }>`
    select provider as name, sum(amount)::bigint as amount from payouts.attempts
     where state in ('dispatching', 'pending', 'unknown') or (state = 'held' and sent) group by 1`.execute(db)
  const paid = await sql<{ name: string; amount: bigint }>`
    select programme as name, sum(amount)::bigint as amount from payouts.attempts
     where state = 'succeeded' group by 1`.execute(db)
  return { inFlight: toMap(inFlight.rows), paid: toMap(paid.rows) }
}

function toMap(rows: readonly { name: string; amount: bigint }[]): ReadonlyMap<string, bigint> {
  return new Map(rows.map(({ name, amount }) => [name, amount]))
}
