import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Service, startProcess } from '#platform/cli'
import { clusterOf, startedBy } from './cluster.ts'
import type { Place } from './place.ts'

/**
 * Runs the server of a cluster and waits until it takes connections.
 *
 * @throws Error with the server's own words when it does not come up
 */
export async function serve(
  place: Place,
  { port, durable, log }: { port: number; durable: boolean; log: (line: string) => void },
): Promise<{ port: number; service: Service }> {
  const chosen = port || (await freePort())
  try {
    const service = await startProcess({
      command: join(place.programs, 'bin/postgres'),
      args: ['-D', clusterOf(place), ...settings(chosen, durable).flatMap((setting) => ['-c', setting])],
      options: { ...place.user, cwd: place.home },
      ready: /database system is ready to accept connections/,
      stopSignal: 'SIGINT', // "fast": ends the sessions and writes everything
      graceMs: 15_000,
      log,
    })
    await writeFile(startedBy(place), String(process.pid))
    return { port: chosen, service }
  } catch (cause) {
    throw new Error(`PostgreSQL did not start on port ${chosen}: ${String(cause)}`, { cause })
  }
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const bound = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof bound === 'object' && bound ? bound.port : 0
}
