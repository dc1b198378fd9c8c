import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
/** A store function that writes demands one, so writing outside a transaction does not compile. */
export type Transaction = KyselyTransaction<Tables>

/** Oids of PostgreSQL's own types: `select oid, typname from pg_type`. */
const int8 = 20
const date = 1082

/** Opens a pool of at most `connections` connections; nothing connects until the first query. */
export function openDatabase(url: string, connections = 10): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser: parserFor as typeof types.getTypeParser },
  })
  // A server that restarts breaks idle connections: the pool replaces them, queries report their own faults.
  pool.on('error', () => undefined)
  // One that is in use reports it to its query; without a listener of its own it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
}

/** Money is `bigint`, never a float; a calendar day is text, never an instant in somebody's time zone. */
function parserFor(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === int8) return BigInt
  if (oid === date) return String
  return types.getTypeParser(oid, format as 'text')
}

const mayRepeat = new Set(['40001', '40P01']) // serialization_failure, deadlock_detected

/**
 * Runs `work` in one transaction. Only actions call it.
 * PostgreSQL may make us run it again, up to three times in all: nothing in it may reach outside the database.
 */
export async function transact<Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
  tries = 3,
): Promise<Value> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    const repeat = error instanceof DatabaseError && mayRepeat.has(error.code ?? '') && tries > 1
    if (!repeat) throw error
    return transact(db, work, tries - 1)
  }
}
