import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/database.ts'
import { type Database, migrate, pendingMigrations } from './index.ts'

test('migrating again, and from several processes at once, changes nothing', async () => {
  await using database = await testDatabase()
  const url = database.url('owner')
  assert.deepEqual(await pendingMigrations(url), [])
  assert.deepEqual(await Promise.all([migrate({ url }), migrate({ url }), migrate({ url })]), [[], [], []])
})

test('a migration that was edited after it had been applied is refused by name', async () => {
  await using database = await testDatabase()
  const { owner } = database
  await sql`update platform.migrations set sha256 = 'other' where name = '0001_platform.sql'`.execute(owner)
  await assert.rejects(migrate({ url: database.url('owner') }), /0001_platform\.sql was edited/)
})

test('a migration that fails leaves nothing of itself, and says which it was', async () => {
  await using database = await testDatabase()
  const { owner } = database
  await sql`delete from platform.migrations where name = '0010_notices.sql'`.execute(owner)
  assert.deepEqual(await pendingMigrations(database.url('owner')), ['0010_notices.sql'])
  await assert.rejects(migrate({ url: database.url('owner') }), /0010_notices\.sql failed: .*already exists/)
  assert.deepEqual(await pendingMigrations(database.url('owner')), ['0010_notices.sql'])
})

test('no process owns a table or may make one, outside the queue of the worker', async () => {
  await using database = await testDatabase()
  const { rows } = await sql`select distinct schemaname, tableowner from pg_tables
    where tableowner like 'gelombang\\_%' and tableowner <> current_user`.execute(database.owner)
  assert.deepEqual(rows, [{ schemaname: 'graphile_worker', tableowner: 'gelombang_worker' }])
  for (const role of ['web', 'worker', 'console'] as const) {
    await assert.rejects(sql`create table platform.mine ()`.execute(database.as(role)), /permission denied/)
    await assert.rejects(sql`create table public.mine ()`.execute(database.as(role)), /permission denied/)
  }
})

test('what is only ever added to, no process can change or remove', async () => {
  await using database = await testDatabase()
  const denied = (db: Database, statement: string) =>
    sql`${sql.raw(statement)}`.execute(db).then(
      () => statement,
      (error: Error) => error.message,
    )
  for (const table of ['platform.audit_log', 'payouts.postings']) {
    const [column] = (
      await sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = to_regclass(${table}) and attnum = 1`.execute(database.owner)
    ).rows
    assert.ok(column, `${table} is there`)
    for (const role of ['web', 'worker', 'console'] as const) {
      const db = database.as(role)
      for (const statement of [
        `update ${table} set ${column.name} = ${column.name}`,
        `delete from ${table}`,
        `truncate ${table}`,
        `alter table ${table} disable trigger all`,
      ]) {
        assert.match(await denied(db, statement), /permission denied|must be owner/, `${role}: ${statement}`)
      }
    }
  }
})

test('only the worker sees the queue; everybody queues by the one function', async () => {
  await using database = await testDatabase()
  const queue = sql`select payload from graphile_worker._private_jobs`
  await assert.rejects(queue.execute(database.as('web')), /permission denied/)
  await assert.rejects(queue.execute(database.as('console')), /permission denied/)
  await queue.execute(database.as('worker'))
})
