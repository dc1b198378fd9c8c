import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { clusterOf, startedBy } from './cluster.ts'
import type { Place } from './place.ts'

/** Recovery after a crash comes before the first answer, so this is generous. */
const startLimitMs = 60_000
const stopLimitMs = 15_000
const rememberedLines = 20

/**
 * Runs the server of a cluster and waits until it takes connections.
 *
 * @returns its port; `ended` settles with the server's last words once it is gone
 * @throws Error with those words when it does not come up
 */
export async function serve(
  place: Place,
  { port, durable, log }: { port: number; durable: boolean; log: (line: string) => void },
): Promise<{ port: number; ended: Promise<string>; stop: () => Promise<void> }> {
  const chosen = port || (await freePort())
  const child = spawn(
    join(place.programs, 'bin/postgres'),
    ['-D', clusterOf(place), ...settings(chosen, durable).flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C reaches the whole foreground group, but the database must be the last to end.
    { ...place.user, cwd: place.home, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const said: string[] = []
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', () => resolve(said.join('\n')))
  })
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log(line)
      said.push(line)
      if (said.length > rememberedLines) said.shift()
      if (line.includes('database system is ready to accept connections')) resolve()
    })
  })
  const watchdog = watch(child)
  await writeFile(startedBy(place), String(process.pid))

  const stop = async () => {
    child.kill('SIGINT') // "fast": ends the sessions and writes everything
    const force = setTimeout(() => child.kill('SIGQUIT'), stopLimitMs)
    await ended
    clearTimeout(force)
  }
  void ended.then(() => watchdog.stdin?.end('done\n'))
  const problem = await Promise.race([ready, ended, wait(startLimitMs, 'it takes too long', { ref: false })])
  if (problem === undefined) return { port: chosen, ended, stop }
  await stop()
  throw new Error(`PostgreSQL did not start on port ${chosen}: ${problem}`)
}

function settings(port: number, durable: boolean): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const bound = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof bound === 'object' && bound ? bound.port : 0
}
