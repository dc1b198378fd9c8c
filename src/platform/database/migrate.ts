import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

const folder = join(import.meta.dirname, '../../../migrations')
/** Any number, the same for every process: one migrates, the others wait. */
const lock = 7_204_411_001

/** The roles that the processes sign in as. None owns a table, so a missing grant fails closed. */
export const applicationRoles = ['gelombang_web', 'gelombang_worker', 'gelombang_console'] as const
export type ApplicationRole = (typeof applicationRoles)[number]

/**
 * Brings the database to the newest schema: roles, our migrations in order, the job queue's own.
 * Safe to repeat and to call from several processes at once.
 *
 * @param url address with the owner's rights (may create roles when they are missing)
 * @param passwords sets the sign-in of each role; left out, the roles are expected to exist
 * @returns names of the migrations that were applied now
 * @throws Error when an applied migration was edited afterwards
 */
export async function migrate({
  url,
  passwords,
}: {
  url: string
  passwords?: Readonly<Record<ApplicationRole, string>>
}): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await createRoles(client, passwords)
    const applied = await applyAll(client)
    await runMigrations({ connectionString: actingAs(url, 'gelombang_worker') })
    return applied
  } finally {
    await client.end() // lets the advisory lock go
  }
}

/** Names the migrations that the database has not seen yet. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const known = await readApplied(client)
    return files().filter((file) => !known.has(file))
  } finally {
    await client.end()
  }
}

async function applyAll(client: Client): Promise<string[]> {
  const known = await readApplied(client)
  const applied: string[] = []
  for (const file of files()) {
    const text = readFileSync(join(folder, file), 'utf8')
    const sha256 = createHash('sha256').update(text).digest('hex')
    const seen = known.get(file)
    if (seen === sha256) continue
    if (seen !== undefined) throw new Error(`Migration ${file} was edited after it had been applied`)
    await apply(client, { file, text, sha256 })
    applied.push(file)
  }
  return applied
}

async function apply(
  client: Client,
  migration: { file: string; text: string; sha256: string },
): Promise<void> {
  const record = `insert into platform.migrations (name, sha256) values (${escapeLiteral(migration.file)}, ${escapeLiteral(migration.sha256)});`
  // An index built "concurrently" cannot stand in a transaction; such a file holds nothing else.
  const inTransaction = !/^create (?:unique )?index concurrently/m.test(migration.text)
  const guard = `set local lock_timeout = '2s';`
  const statements = `${migration.text}\n;${record}`
  try {
    await client.query(inTransaction ? `begin; ${guard} ${statements} commit;` : statements)
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.file} failed: ${String(cause)}`, { cause })
  }
}

async function readApplied(client: Client): Promise<Map<string, string>> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now()
    );`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migrations',
  )
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

/** Roles belong to the whole server; making one twice at the same moment is a lost race, not a fault. */
async function createRoles(
  client: Client,
  passwords: Readonly<Record<ApplicationRole, string>> | undefined,
): Promise<void> {
  const { rows } = await client.query<{ database: string }>('select current_database() as database')
  const database = escapeIdentifier(rows[0]?.database ?? '')
  for (const role of applicationRoles) {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} login; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
    const password = passwords?.[role]
    if (password !== undefined) await setPassword(client, role, password)
    await client.query(`grant connect on database ${database} to ${role}`)
  }
  await client.query(`grant gelombang_worker to current_user`)
  await client.query(`grant create on database ${database} to gelombang_worker`)
}

async function setPassword(client: Client, role: ApplicationRole, password: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [lock + 1])
  await client.query(`alter role ${role} password ${escapeLiteral(password)}`).catch((error: unknown) => {
    // Two databases of one server migrate at once (tests do): both set the same password.
    if (!String(error).includes('tuple concurrently updated')) throw error
  })
}

/** The job queue must belong to the role that works it: its tables let in their owner only. */
function actingAs(url: string, role: ApplicationRole): string {
  const address = new URL(url)
  address.searchParams.set('options', `-c role=${role}`)
  return String(address)
}

function files(): string[] {
  return globSync('*.sql', { cwd: folder })
    .map((file) => basename(file))
    .toSorted()
}
