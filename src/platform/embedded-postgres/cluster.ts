import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { Place } from './place.ts'

export const database = 'gelombang'
const owner = 'gelombang_owner'
const patienceMs = 15_000
const stepMs = 100

export function clusterOf(place: Place): string {
  return join(place.home, 'cluster')
}

/** Holds the number of the process that started the server. */
export function startedBy(place: Place): string {
  return join(place.home, 'started-by')
}

export function address({
  password,
  port,
  name = database,
}: {
  password: string
  port: number
  name?: string
}): string {
  return `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`
}

/**
 * Makes the cluster when there is none. Done aside and renamed, so a cluster is whole or is not there.
 *
 * @returns the owner's password, random, kept beside the data
 */
export async function initialise(place: Place, durable: boolean): Promise<string> {
  const passwordFile = join(place.home, 'password')
  const made = await readdir(clusterOf(place)).catch(() => [])
  if (made.length > 0) return readFile(passwordFile, 'utf8')

  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid)
  const unfinished = join(place.home, 'cluster.unfinished')
  await rm(unfinished, { recursive: true, force: true })
  const signIn = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${owner}`]
  const kind = ['--encoding=UTF8', '--locale=C', '--data-checksums', ...(durable ? [] : ['--no-sync'])]
  await promisify(execFile)(
    join(place.programs, 'bin/initdb'),
    [`--pgdata=${unfinished}`, ...signIn, ...kind],
    { ...place.user, cwd: place.home },
  )
  await rename(unfinished, clusterOf(place))
  return password
}

/**
 * PostgreSQL itself sees to it that two servers never run on the same data. This tells who started the other
 * one; and where its starter died, so that nobody would ever stop it, does that.
 */
export async function settleEarlierServer(place: Place, log: (line: string) => void): Promise<void> {
  const pidFile = await readFile(join(clusterOf(place), 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid = 0, , , port = 0] = pidFile.split('\n').map(Number)
  if (pid === 0 || !isAlive(pid)) return
  const starter = Number(await readFile(startedBy(place), 'utf8').catch(() => '0'))
  const isOurs = await servesCluster(place, port)
  if (isOurs && isAlive(starter)) {
    throw new Error(
      `PostgreSQL (process ${pid}) already runs on ${clusterOf(place)}; process ${starter} started it. Stop that first.`,
    )
  }
  log(`Waiting for an earlier PostgreSQL (process ${pid}) to end`)
  if (isOurs) process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; waitedMs < patienceMs && isAlive(pid); waitedMs += stepMs) await wait(stepMs)
}

/** A killed process cannot remove its ephemeral cluster; the next one does. */
export async function removeAbandoned({ root }: Place): Promise<void> {
  for (const name of await readdir(root)) {
    const [, maker] = /^temporary-(\d+)-/.exec(name) ?? []
    if (maker && !isAlive(Number(maker))) await rm(join(root, name), { recursive: true, force: true })
  }
}

/** After a power cut the process number in the file may be anybody's, so we ask the server itself. */
async function servesCluster(place: Place, port: number): Promise<boolean> {
  const password = await readFile(join(place.home, 'password'), 'utf8').catch(() => '')
  const client = new Client({ connectionString: address({ password, port, name: 'postgres' }) })
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

function isAlive(pid: number): boolean {
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
