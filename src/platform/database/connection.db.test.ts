import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { DatabaseError } from 'pg'
import { testDatabase } from '../../../test/database.ts'
import { type Database, type Transaction, transact } from './index.ts'

/** As PostgreSQL says it; told by a statement, so that the transaction is really broken. */
const fault = (code: string) => (tx: Transaction) =>
  sql`do ${sql.raw(`$$ begin raise exception 'planted' using errcode = '${code}'; end $$`)}`.execute(tx)

async function counted(db: Database, work: (tx: Transaction, time: number) => Promise<unknown>) {
  let times = 0
  const outcome = await transact(db, async (tx) => {
    times += 1
    await work(tx, times)
    return 'done'
  }).catch((error: unknown) => (error instanceof DatabaseError ? error.code : error))
  return { times, outcome }
}

for (const code of ['40001', '40P01']) {
  test(`a transaction that PostgreSQL asks to repeat (${code}) is repeated, three times at most`, async () => {
    await using database = await testDatabase()
    const db = database.as('web')
    const once = await counted(db, async (tx, time) => (time < 2 ? fault(code)(tx) : undefined))
    assert.deepEqual(once, { times: 2, outcome: 'done' })
    const twice = await counted(db, async (tx, time) => (time < 3 ? fault(code)(tx) : undefined))
    assert.deepEqual(twice, { times: 3, outcome: 'done' })
    assert.deepEqual(await counted(db, fault(code)), { times: 3, outcome: code })
  })
}

test('any other fault is told at once, and leaves nothing behind', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  for (const code of ['23505', '22012', '57014', '55P03']) {
    assert.deepEqual(await counted(db, fault(code)), { times: 1, outcome: code })
  }
  const insert = (tx: Transaction) =>
    tx
      .insertInto('platform.keyChecks')
      .values({ keyId: 'x1', proof: 'x', createdAt: new Date(0) })
      .execute()
  const late = await counted(db, async (tx) => {
    await insert(tx)
    throw new Error('late')
  })
  assert.equal(late.times, 1)
  assert.deepEqual(await db.selectFrom('platform.keyChecks').selectAll().execute(), [])
})

test('two transactions that change the same rows crosswise both come through', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  const lock = (tx: Transaction, chain: number) =>
    tx
      .updateTable('platform.auditHeads')
      .set({ hash: Buffer.of(1) })
      .where('chain', '=', chain)
      .execute()
  const met: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()]
  const crosswise = async (own: 0 | 1) =>
    counted(db, async (tx) => {
      await lock(tx, own)
      met[own]?.resolve()
      await Promise.all(met.map(({ promise }) => promise))
      await lock(tx, 1 - own)
    })
  const both = await Promise.all([crosswise(0), crosswise(1)])
  assert.deepEqual(
    both.map(({ outcome }) => outcome),
    ['done', 'done'],
  )
  assert.equal(
    both.reduce((sum, { times }) => sum + times, 0),
    3,
  )
})

test('money is bigint and a day is text, whatever the time zone', async () => {
  await using database = await testDatabase()
  const { rows } = await sql`select 9007199254740993::int8 as money, '2026-11-23'::date as day`.execute(
    database.owner,
  )
  assert.deepEqual(rows, [{ money: 9007199254740993n, day: '2026-11-23' }])
})

test('a connection that the server ends is replaced, and the process lives on', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  await sql`select 1`.execute(db)
  const ours = sql`from pg_stat_activity where usename = 'gelombang_web' and datname = current_database()`
  await sql`select pg_terminate_backend(pid, 5000) ${ours}`.execute(database.owner)
  assert.deepEqual((await sql`select pid ${ours}`.execute(database.owner)).rows, [])
  await sql`select 1`.execute(db).catch(() => undefined) // the news may still be on its way
  assert.equal((await sql`select 1`.execute(db)).rows.length, 1)
})
