/** Runs every test on one PostgreSQL of its own, started here and removed afterwards. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { startPostgres } from '#platform/embedded-postgres'
import { ensureTemplate } from './postgres.ts'

const everything = ['src/**/*.test.ts', 'test/**/*.test.ts', 'verifier/**/*.test.ts']
const options = [
  '--test',
  '--test-reporter=spec',
  '--test-timeout=120000',
  // Tests mostly wait, for PostgreSQL or a browser, so one core is never left to one file alone.
  `--test-concurrency=${Math.max(2, availableParallelism())}`,
]
/** A test that hangs must not hang the run. Interrupted, node names the tests that were still running. */
const limitMs = 15 * 60_000

await using server = await startPostgres({ ephemeral: true, durable: false })
await ensureTemplate(server.url)
const tests = spawn(process.execPath, [...options, ...everything], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: server.url },
})
const limit = setTimeout(() => tests.kill('SIGINT'), limitMs)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal))
const [code]: unknown[] = await once(tests, 'exit')
clearTimeout(limit)
process.exitCode = typeof code === 'number' ? code : 1
