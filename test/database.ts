import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { type Database, openDatabase } from '#platform/database'
import { type Postgres, startPostgres } from '#platform/embedded-postgres'
import { address, ensureTemplate, findKeptServer, run } from './postgres.ts'

type Role = 'web' | 'worker' | 'console'

export type TestDatabase = {
  /** For arranging and asserting; the product itself never signs in as this one. */
  owner: Database
  /** The database as that process sees it: with its grants only. */
  as: (role: Role) => Database
  url: (role: Role | 'owner') => string
} & AsyncDisposable

let own: Promise<Postgres> | undefined
after(async () => {
  await (await own)?.[Symbol.asyncDispose]()
})

/**
 * Makes a migrated database for one test alone, on a real server, and drops it afterwards.
 * The server is that of `TEST_DATABASE_URL`, else that of `node test/server.ts`, else one of our own.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await findServer()
  const template = await ensureTemplate(server)
  const name = `test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name} template ${template}`)
  // The rights on a database as a whole are the one thing that a copy leaves out.
  await run(server, `grant create on database ${name} to gelombang_worker`)

  const opened = new Map<string, Database>()
  const open = (url: string) => {
    const db = opened.get(url) ?? openDatabase(url)
    opened.set(url, db)
    return db
  }
  const url = (role: Role | 'owner') => address(server, { name, ...(role !== 'owner' && { role }) })
  return {
    owner: open(url('owner')),
    as: (role) => open(url(role)),
    url,
    async [Symbol.asyncDispose]() {
      await Promise.all([...opened.values()].map((db) => db.destroy()))
      await run(server, `drop database ${name} with (force)`)
    },
  }
}

async function findServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return given
  const kept = await findKeptServer()
  if (kept) return kept
  own ??= startPostgres({ ephemeral: true, durable: false })
  return (await own).url
}
