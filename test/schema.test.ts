import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { Client } from 'pg'
import { testDatabase } from './database.ts'
import { describeTables } from './describe-tables.ts'

type Table = { name: string; column: string | null; colocate: string | null; registered: boolean }

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') and n.nspname not like 'pg_%'`
const bookkeeping = ['platform.distribution', 'platform.migrations']
let tables: Table[] = []
let keys: { table: string; definition: string }[] = []
let references: { table: string; target: string }[] = []
let triggers: { table: string }[] = []
let sequences: { name: string }[] = []
let described = ''

before(async () => {
  await using database = await testDatabase()
  const url = database.url('owner')
  described = await describeTables(url)
  const client = new Client({ connectionString: url })
  await client.connect()
  const rows = async <Row extends object>(query: string) => (await client.query<Row>(query)).rows
  tables = await rows(`
    select n.nspname || '.' || c.relname as name, d.column_name as column, d.colocate,
           d.table_name is not null as registered
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join platform.distribution d on d.table_name = n.nspname || '.' || c.relname
     where c.relkind in ('r', 'p') and ${ours}`)
  keys = await rows(`
    select n.nspname || '.' || c.relname as table, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where i.indisunique and ${ours}`)
  references = await rows(`
    select k.conrelid::regclass::text as table, k.confrelid::regclass::text as target
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and ${ours}`)
  triggers = await rows(`
    select t.tgrelid::regclass::text as table from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and ${ours}`)
  sequences = await rows(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${ours}`)
  await client.end()
})

const named = (name: string) => tables.find((table) => table.name === name)
/** The first table of a group names it. */
const groupOf = ({ name, colocate }: Table) => (colocate === 'none' ? name : colocate)

test('every table says how it is spread', () => {
  const silent = tables.filter(({ name, registered }) => !registered && !bookkeeping.includes(name))
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  )
  assert.ok(tables.length > 20, 'the migrations made tables')
})

test('every primary key and unique index holds the distribution column', () => {
  const broken = keys.filter(({ table, definition }) => {
    const column = named(table)?.column
    const columns = /\(([^)]*)\)/.exec(definition)?.[1]?.split(', ') ?? []
    return column && !columns.includes(column)
  })
  assert.deepEqual(broken, [])
})

test('a foreign key stays inside its group or leads to a table that every node has', () => {
  const broken = references.filter(({ table, target }) => {
    const [from, to] = [named(table), named(target)]
    return from && to && to.column !== null && groupOf(from) !== groupOf(to)
  })
  assert.deepEqual(broken, [])
})

test('a group is named by its first table, and all in it are spread by a column', () => {
  const groups = tables.filter(({ colocate }) => colocate && colocate !== 'none')
  assert.deepEqual(
    groups.filter(({ colocate }) => named(colocate ?? '')?.colocate !== 'none'),
    [],
  )
})

test('there are no triggers and no sequences', () => {
  assert.deepEqual([triggers, sequences], [[], []])
})

test('the types of the tables are those of the migrated database', () => {
  const file = new URL('../src/platform/database/tables.ts', import.meta.url)
  assert.equal(readFileSync(file, 'utf8'), described, 'run: node test/generate-tables.ts')
})
