import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { type Place, placeOf, preparePlace } from './place.ts'

export type Postgres = {
  /** Address of the database `gelombang`, as its owner, who may do everything on this server. */
  url: string
  port: number
  /** Folder of the cluster. */
  dataDir: string
  /** Settles when the server has ended, wanted or not, with its last words. */
  ended: Promise<string>
} & AsyncDisposable

const owner = 'gelombang_owner'
const database = 'gelombang'
const startLimitMs = 60_000
const stopLimitMs = 15_000

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
  await preparePlace(place)
  if (ephemeral) await removeAbandoned(place.root)
  await settleEarlierServer(place, log)
  const password = await initialise(place, durable)
  const server = await serve(place, { port, durable, log })
  const url = address(password, server.port)
  await createDatabase(address(password, server.port, 'postgres'))
  return {
    url,
    port: server.port,
    dataDir: clusterOf(place),
    ended: server.ended,
    async [Symbol.asyncDispose]() {
      await server.stop()
      if (ephemeral) await rm(place.home, { recursive: true, force: true })
    },
  }
}

/** Removes a cluster of this checkout with all its data. @throws Error when its server runs */
export async function removePostgresData(name = 'postgres'): Promise<void> {
  const place = await placeOf(name)
  await settleEarlierServer(place, () => undefined)
  await rm(place.home, { recursive: true, force: true })
}

const clusterOf = (place: Place) => join(place.home, 'cluster')
const startedBy = (place: Place) => join(place.home, 'started-by')
const temporaryName = () => `temporary-${process.pid}-${randomBytes(4).toString('hex')}`

/** A killed process cannot remove its ephemeral cluster; the next one does. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const [, pid] = /^temporary-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) await rm(join(root, name), { recursive: true, force: true })
  }
}

/** Makes the cluster when there is none. Done aside and renamed, so a cluster is whole or is not there. */
async function initialise(place: Place, durable: boolean): Promise<string> {
  const passwordFile = join(place.home, 'password')
  const known = await readFile(passwordFile, 'utf8').catch(() => undefined)
  if (known && (await readdir(clusterOf(place)).catch(() => [])).length > 0) return known.trim()

  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid)
  const unfinished = join(place.home, 'cluster.unfinished')
  await rm(unfinished, { recursive: true, force: true })
  const rules = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${owner}`]
  const kind = ['--encoding=UTF8', '--locale=C', '--data-checksums', ...(durable ? [] : ['--no-sync'])]
  await promisify(execFile)(join(place.programs, 'bin/initdb'), ['-D', unfinished, ...rules, ...kind], {
    ...place.user,
    cwd: place.home,
  })
  await rename(unfinished, clusterOf(place))
  return password
}

type Server = { port: number; ended: Promise<string>; stop: () => Promise<void> }

async function serve(
  place: Place,
  { port, durable, log }: { port: number; durable: boolean; log: (line: string) => void },
): Promise<Server> {
  const chosen = port || (await freePort())
  const settings = [
    `port=${chosen}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  const child = spawn(
    join(place.programs, 'bin/postgres'),
    ['-D', clusterOf(place), ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C reaches the whole foreground group, but the database must be the last to end.
    { ...place.user, cwd: place.home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await writeFile(startedBy(place), String(process.pid))
  const lastWords: string[] = []
  const exited = Promise.race([once(child, 'exit'), once(child, 'error')])
  const ended = exited.then(([why]) => [...lastWords, why instanceof Error ? why.message : ''].join('\n'))
  const watchdog = watch(child)
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line)
      lastWords.splice(0, Math.max(0, lastWords.length - 20))
      lastWords.push(line)
      if (line.includes('database system is ready to accept connections')) resolve()
    })
  })

  const stop = async () => {
    child.kill('SIGINT') // fast: ends the sessions, writes everything
    if (!(await settlesWithin(ended, stopLimitMs))) child.kill('SIGQUIT')
    await ended
    watchdog.stdin?.end('done\n')
  }
  const outcome = await Promise.race([
    ready.then(() => 'ready'),
    ended,
    wait(startLimitMs, 'too slow', { ref: false }),
  ])
  if (outcome === 'ready') return { port: chosen, ended, stop }
  await stop()
  throw new Error(`PostgreSQL did not start on port ${chosen}: ${outcome}`)
}

/**
 * A process that does nothing but wait for our end: when we die, even by SIGKILL, its input closes,
 * and it ends the server. A word on its input lets it go without.
 */
function watch(server: ChildProcess): ChildProcess {
  return spawn('sh', ['-c', 'read -r word || kill -INT "$1"', 'watchdog', String(server.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
}

/**
 * Two servers never run on the same data: PostgreSQL sees to that. This tells why, or stops a server whose
 * starter has died, when nothing did so before.
 */
async function settleEarlierServer(place: Place, log: (line: string) => void): Promise<void> {
  const pidFile = await readFile(join(clusterOf(place), 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = pidFile.split('\n').map(Number)
  if (!pid || !isAlive(pid)) return
  const starter = Number(await readFile(startedBy(place), 'utf8').catch(() => '0'))
  const isOurs = await servesCluster(place, port ?? 0)
  if (isOurs && isAlive(starter)) {
    throw new Error(
      `PostgreSQL already runs on ${clusterOf(place)} (process ${pid}, started by process ${starter}). Stop that one first.`,
    )
  }
  log(`Waiting for the earlier PostgreSQL (process ${pid}) to end`)
  if (isOurs) process.kill(pid, 'SIGINT')
  for (let left = 100; left > 0 && isAlive(pid); left -= 1) await wait(100)
}

/** After a power cut the process number in the file may be anybody's, so we ask the server itself. */
async function servesCluster(place: Place, port: number): Promise<boolean> {
  const password = await readFile(join(place.home, 'password'), 'utf8').catch(() => '')
  const client = new Client({ connectionString: address(password.trim(), port, 'postgres') })
  try {
    await client.connect()
    const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`)
    return rows[0]?.dir === clusterOf(place)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
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

function address(password: string, port: number, name = database): string {
  return `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const bound = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof bound === 'object' && bound ? bound.port : 0
}

async function settlesWithin(promise: Promise<unknown>, limitMs: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), wait(limitMs, false, { ref: false })])
}
