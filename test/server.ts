/**
 * Keeps one PostgreSQL running for tests that are run by hand, so that each file need not start its own:
 *
 *     node test/server.ts &
 *     node --test src/waves/*.test.ts
 *
 * Its data go when it ends.
 */
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { startPostgres } from '#platform/embedded-postgres'
import { findKeptServer, serverFile } from './postgres.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

if (await findKeptServer()) say('A PostgreSQL for tests runs already')
else await keepServer()

async function keepServer(): Promise<void> {
  const interrupted = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)))
  await using server = await startPostgres({ ephemeral: true, durable: false })
  await mkdir(dirname(serverFile), { recursive: true, mode: 0o700 })
  await writeFile(serverFile, server.url, { mode: 0o600 })
  say(`PostgreSQL for tests runs on port ${server.port}; Ctrl-C ends it`)
  await Promise.race([interrupted, server.ended])
  const announced = await readFile(serverFile, 'utf8').catch(() => undefined)
  if (announced === server.url) await rm(serverFile) // else it is another one's by now
}
