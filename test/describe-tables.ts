import { Client } from 'pg'

type Column = {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  has_default: boolean
  check: string | null
}

const typeNames: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  bytea: 'Buffer',
  timestamptz: 'Date',
  jsonb: 'unknown',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
}

/** Writes the TypeScript of every table of our schemas, as the migrated database has them. */
export async function describeTables(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(columnsQuery).finally(() => client.end())
  const tables = Map.groupBy(rows, ({ schema, table }) => `${schema}.${camel(table)}`)
  const bodies = [...tables].map(
    ([name, columns]) => `  '${name}': {\n${columns.map(describeColumn).join('\n')}\n  }`,
  )
  return [
    "import type { Generated } from 'kysely'",
    '',
    '/** Every table, camelCased. Generated from the migrated database by `node test/generate-tables.ts`. */',
    'export interface Tables {',
    ...bodies,
    '}',
    '',
  ].join('\n')
}

function describeColumn({ column, type, nullable, has_default, check }: Column): string {
  const name = typeNames[type]
  if (name === undefined) throw new Error(`No TypeScript type for ${type} (column ${column})`)
  const values = type === 'text' ? allowedValues(check) : undefined
  const full = `${values ?? name}${nullable ? ' | null' : ''}`
  return `    ${camel(column)}: ${has_default ? `Generated<${full}>` : full}`
}

/** `check (state in ('a', 'b'))` becomes `'a' | 'b'`. */
function allowedValues(check: string | null): string | undefined {
  const list = /= ANY \(ARRAY\[(.+)\]\)/.exec(check ?? '')?.[1]
  if (list === undefined) return undefined
  return [...list.matchAll(/'([^']*)'::text/g)].map(([, value]) => `'${value}'`).join(' | ')
}

function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

const columnsQuery = `
  select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
         not a.attnotnull as nullable, a.atthasdef as has_default,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
           where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
             and pg_get_constraintdef(k.oid) like '%ANY%' limit 1) as check
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v')
    join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
   where a.attnum > 0 and not a.attisdropped
     and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and n.nspname not like 'pg_%'
   order by n.nspname, c.relname, a.attnum`
