import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { Client } from 'pg'
import { removePostgresData, startPostgres } from '#platform/embedded-postgres'

/** A cluster of its own for one test. */
function cluster(): { name: string } & AsyncDisposable {
  const name = `test-${randomBytes(4).toString('hex')}`
  return { name, [Symbol.asyncDispose]: () => removePostgresData(name) }
}

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: query, rowMode: 'array' }).finally(() => client.end())
  return rows.flat()
}

/** Another process that starts the cluster, prints its address and then waits to be killed. */
async function startElsewhere(name: string) {
  const door = JSON.stringify(import.meta.resolve('#platform/embedded-postgres'))
  const program = `const { startPostgres } = await import(${door})
    console.log((await startPostgres({ name: '${name}', durable: false })).url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, url: String(url) }
}

test('data are kept from one start to the next, and are gone after a fresh start', async () => {
  await using place = cluster()
  const { name } = place
  {
    await using first = await startPostgres({ name, durable: false })
    await ask(first.url, 'create table kept as select 42 as answer')
  }
  {
    await using second = await startPostgres({ name, durable: false })
    assert.deepEqual(await ask(second.url, 'select answer from kept'), [42])
  }
  await removePostgresData(name)
  await using fresh = await startPostgres({ name, durable: false })
  assert.deepEqual(await ask(fresh.url, `select to_regclass('kept')`), [null])
})

test('the server speaks UTF-8, checks its pages, and asks for a password', async () => {
  await using server = await startPostgres({ ephemeral: true, durable: false })
  const facts = `select current_setting('server_encoding'), current_setting('data_checksums'), current_setting('fsync')`
  assert.deepEqual(await ask(server.url, facts), ['UTF8', 'on', 'off'])
  const stranger = Object.assign(new URL(server.url), { password: 'guess' })
  await assert.rejects(ask(String(stranger), 'select 1'), /password authentication failed/)
})

test('a server that ends by itself says so', async () => {
  await using server = await startPostgres({ ephemeral: true, durable: false })
  const [pid] = await ask(server.url, `select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int`)
  process.kill(Number(pid), 'SIGINT')
  assert.match(await server.ended, /received fast shutdown request/)
})

test('a second server on the same data is refused while the first one is in use', async () => {
  await using place = cluster()
  await using first = await startPostgres({ name: place.name, durable: false })
  await assert.rejects(startPostgres({ name: place.name }), new RegExp(`process ${process.pid} started it`))
  await assert.rejects(removePostgresData(place.name), /already runs/)
  assert.deepEqual(await ask(first.url, 'select 1'), [1])
})

test('the server ends soon after its starter was killed, and the next start goes on with the data', async () => {
  await using place = cluster()
  const { child, url } = await startElsewhere(place.name)
  await ask(url, 'create table kept as select 42 as answer')
  const session = new Client({ connectionString: url })
  await session.connect()
  session.on('error', () => undefined)
  const dropped = new Promise<void>((resolve) => session.once('end', resolve))
  child.kill('SIGKILL')
  await dropped
  await using next = await startPostgres({ name: place.name, durable: false })
  assert.deepEqual(await ask(next.url, 'select answer from kept'), [42])
})

test('a port that is taken is named', async () => {
  await using first = await startPostgres({ ephemeral: true, durable: false })
  await assert.rejects(
    startPostgres({ ephemeral: true, durable: false, port: first.port }),
    new RegExp(`port ${first.port}[^]*Address already in use`),
  )
})
