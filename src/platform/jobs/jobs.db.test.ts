import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { transact } from '#platform/database'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { defineJob, enqueue, startWorker, taskList, type Tick } from './index.ts'

const job = { name: 'tests.note', payload: z.object({ key: z.string() }), attempts: 3 }
const silent = { info: () => undefined, error: () => undefined }

async function queued(database: TestDatabase): Promise<unknown[]> {
  const { rows } = await sql<{
    payload: unknown
  }>`select payload from graphile_worker._private_jobs order by id`.execute(database.owner)
  return rows.map(({ payload }) => payload)
}

test('a job exists if, and only if, its transaction commits', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  const failing = transact(db, async (tx) => {
    await enqueue(tx, job, { key: 'lost' })
    throw new Error('after all')
  })
  await assert.rejects(failing, /after all/)
  await transact(db, (tx) => enqueue(tx, job, { key: 'kept' }))
  assert.deepEqual(await queued(database), [{ key: 'kept' }])
})

test('asked for twice under one key, a job waits once, and does the newer', async () => {
  await using database = await testDatabase()
  const db = database.as('console')
  for (const key of ['older', 'newer']) await transact(db, (tx) => enqueue(tx, job, { key }, 'one'))
  assert.deepEqual(await queued(database), [{ key: 'newer' }])
})

test('a payload outside the contract never runs', async () => {
  const ran: string[] = []
  const strict = defineJob({ ...job, run: async (_: object, { key }) => void ran.push(key) })
  const tasks = taskList({}, [strict])
  const run = async (payload: unknown) =>
    Reflect.apply(tasks['tests.note'] ?? assert.fail, undefined, [payload])
  await assert.rejects(run({ key: 1 }))
  await assert.rejects(run(undefined))
  await run({ key: 'right' })
  assert.deepEqual(ran, ['right'])
})

test('a job that fails is tried again, and the others go on meanwhile', async () => {
  await using database = await testDatabase()
  const db = database.as('worker')
  const ran: string[] = []
  const done = Promise.withResolvers<void>()
  const flaky = defineJob({
    ...job,
    async run(_: object, { key }) {
      ran.push(key)
      if (key === 'bad') throw new Error('not now')
      done.resolve()
    },
  })
  await transact(db, (tx) => enqueue(tx, job, { key: 'bad' }))
  await transact(db, (tx) => enqueue(tx, job, { key: 'good' }))
  const url = database.url('worker')
  {
    await using _worker = await startWorker({
      url,
      tasks: taskList({}, [flaky]),
      ticks: [],
      tickMs: 50,
      log: silent,
    })
    await done.promise
  }
  assert.deepEqual(ran.toSorted(), ['bad', 'good'])
  const { rows } = await sql<{ attempts: number; locked: boolean }>`
    select attempts, locked_at is not null as locked from graphile_worker._private_jobs`.execute(
    database.owner,
  )
  assert.deepEqual(rows, [{ attempts: 1, locked: false }])
})

test('ticks go on after one of them fails, and the fault is told', async () => {
  await using database = await testDatabase()
  const told: object[] = []
  let good = 0
  const thrice = Promise.withResolvers<void>()
  const ticks: Tick[] = [
    { name: 'tests.bad', run: () => Promise.reject(new Error('broken')) },
    { name: 'tests.good', run: async () => void (++good === 3 && thrice.resolve()) },
  ]
  const log = { info: () => undefined, error: (fields: object) => void told.push(fields) }
  {
    await using _worker = await startWorker({ url: database.url('worker'), tasks: {}, ticks, tickMs: 5, log })
    await thrice.promise
  }
  assert.ok(told.filter((fields) => 'tick' in fields && fields.tick === 'tests.bad').length >= 3)
  const ended = good
  await wait(30)
  assert.equal(good, ended, 'no tick after the end')
})

test('a worker that ends waits for its job; the job of one that is killed is done by the next at once', async () => {
  await using database = await testDatabase()
  await sql`create table public.notes (key text, worker text)`.execute(database.owner)
  await sql`grant all on public.notes to gelombang_worker`.execute(database.owner)
  const notes = async () =>
    (await sql`select * from public.notes order by worker`.execute(database.owner)).rows
  const start = async (...args: string[]) => {
    const program = join(import.meta.dirname, '../../../test/rigs/job-worker.ts')
    const child = spawn(process.execPath, [program, database.url('worker'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return child
  }
  const until = async (count: number) => {
    while ((await notes()).length < count) await wait(20)
  }

  const first = await start('first', 'hangs')
  await transact(database.as('web'), (tx) => enqueue(tx, job, { key: 'one' }))
  await until(1)
  first.kill('SIGKILL')
  await once(first, 'exit')
  const second = await start('second')
  await until(2)
  second.kill('SIGTERM')
  await once(second, 'exit')
  assert.deepEqual(await notes(), [
    { key: 'one', worker: 'first' },
    { key: 'one', worker: 'second' },
  ])
  assert.deepEqual(await queued(database), [])
})
