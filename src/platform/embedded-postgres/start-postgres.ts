import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { Client } from 'pg'
import type { Service } from '#platform/cli'
import { address, clusterOf, database, initialise, removeAbandoned, settleEarlierServer } from './cluster.ts'
import { placeOf, preparePlace } from './place.ts'
import { serve } from './server.ts'

export type Postgres = {
  /** Address of the database `gelombang`, as its owner, who may do everything on this server. */
  url: string
  port: number
  /** Folder of the cluster. */
  dataDir: string
} & Service

/**
 * Starts the PostgreSQL that came with the packages, on 127.0.0.1 alone, and makes its data when missing.
 * It ends with `asyncDispose`, and by itself soon after this process has died, however that happened.
 * For development, try-out and tests only.
 *
 * @param name      which cluster of this checkout; each has its own data
 * @param port      0: any free one
 * @param ephemeral a new cluster that is removed with the server; `name` is not used
 * @param durable   false: no fsync, faster, for data that nobody misses after a power cut
 * @throws Error with the server's own words when it does not start, or runs already
 */
export async function startPostgres({
  name = 'postgres',
  port = 0,
  ephemeral = false,
  durable = true,
  log = () => undefined,
}: {
  name?: string
  port?: number
  ephemeral?: boolean
  durable?: boolean
  log?: (line: string) => void
} = {}): Promise<Postgres> {
  const place = await placeOf(ephemeral ? temporaryName() : name)
  await using undo = new AsyncDisposableStack()
  if (ephemeral) undo.defer(() => rm(place.home, { recursive: true, force: true }))
  await preparePlace(place)
  if (ephemeral) await removeAbandoned(place)
  await settleEarlierServer(place, log)
  const password = await initialise(place, durable)
  const { service, ...server } = await serve(place, { port, durable, log })
  undo.use(service)
  await createDatabase(address({ password, port: server.port, name: 'postgres' }))
  const atTheEnd = undo.move()
  return {
    url: address({ password, port: server.port }),
    port: server.port,
    dataDir: clusterOf(place),
    ended: service.ended,
    [Symbol.asyncDispose]: () => atTheEnd.disposeAsync(),
  }
}

/** Removes a cluster of this checkout with all its data. @throws Error when its server runs */
export async function removePostgresData(name = 'postgres'): Promise<void> {
  const place = await placeOf(name)
  await settleEarlierServer(place, () => undefined)
  await rm(place.home, { recursive: true, force: true })
}

/** Tells by the number whether its maker still lives. */
function temporaryName(): string {
  return `temporary-${process.pid}-${randomBytes(4).toString('hex')}`
}

async function createDatabase(maintenance: string): Promise<void> {
  const client = new Client({ connectionString: maintenance })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}
