import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '#platform/database'

const checkout = join(import.meta.dirname, '..')
/** Where `node test/server.ts` tells which server it keeps running. */
export const serverFile = join(checkout, '.gelombang/test-database-url')

const password = 'test'
const passwords = { gelombang_web: password, gelombang_worker: password, gelombang_console: password }
/** Any number: one process makes a template, the others wait. */
const lock = 7_204_411_003
const keptTemplates = 4

/**
 * Makes the migrated database that each test's own is a copy of, unless the server has one of these migrations.
 * Templates of earlier migrations go, except the newest few, which a running test may still copy.
 *
 * @param server address of a server's database, as a role that may create databases and roles
 * @returns the template's name
 */
export async function ensureTemplate(server: string): Promise<string> {
  const name = `template_${fingerprint()}`
  const client = new Client({ connectionString: address(server, { name: 'postgres' }) })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const { rows } = await client.query<{ datname: string }>(
      String.raw`select datname from pg_database where datname like 'template\_%' order by oid desc`,
    )
    const known = rows.map((row) => row.datname)
    if (known.includes(name)) return name
    const unfinished = `unfinished_${name}`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished}`)
    await migrate({ url: address(server, { name: unfinished }), passwords })
    await client.query(`alter database ${unfinished} rename to ${name}`)
    for (const old of known.slice(keptTemplates)) await client.query(`drop database ${old} with (force)`)
    return name
  } finally {
    await client.end()
  }
}

/** Address of another database of the same server, as its owner or as one of the processes' roles. */
export function address(server: string, { name, role }: { name: string; role?: string }): string {
  const signIn = role === undefined ? {} : { username: `gelombang_${role}`, password }
  return String(Object.assign(new URL(server), { pathname: name, ...signIn }))
}

/** Finds the server that `node test/server.ts` keeps running; `undefined` when there is none or it does not answer. */
export async function findKeptServer(): Promise<string | undefined> {
  try {
    const url = readFileSync(serverFile, 'utf8').trim()
    await run(url, 'select 1')
    return url
  } catch {
    return undefined
  }
}

/** Runs one statement on a connection of its own. */
export async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** Changes with every change of the schema, so an edited migration gets a template of its own. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const migrations = globSync('migrations/*.sql', { cwd: checkout }).toSorted()
  for (const file of ['src/platform/database/migrate.ts', ...migrations]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(checkout, file)))
  }
  return hash.digest('hex').slice(0, 12)
}
