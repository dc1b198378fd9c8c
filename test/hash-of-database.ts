import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database'

/** One hash over every row of every table of ours: the same before and after what must change nothing. */
export async function hashOfDatabase(owner: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`.execute(owner)
  const hash = createHash('sha256')
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.raw(name)} t order by 1`.execute(owner)
    hash.update(JSON.stringify([name, rows]))
  }
  return hash.digest('hex')
}
