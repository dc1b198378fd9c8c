import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from '#platform/cli'
import { moveTrialClock, trialClock } from '#platform/clock'
import { startSimulators } from '#simulators'
import {
  ensureDemoOperators,
  fundTrial,
  keepWaveOpen,
  type Ports,
  portsFrom,
  providerPartners,
  takenPorts,
  trialSecrets,
  trialSettings,
} from '#trial'
import { readConfig } from '../src/config.ts'
import { wire } from '../src/wiring.ts'
import { testDatabase } from './database.ts'

/** Style sheets compiled once serve every run on this machine; the names tell when they are stale. */
const assetsCache = join(tmpdir(), 'gelombang-assets')

/**
 * Starts the whole system for one test, as `npm start` does: a database of its own, all stand-ins, worker and web
 * server as processes, a clock that the test moves.
 *
 * @param settings of the processes, other than usual
 */
export async function startSystem(settings: Record<string, string> = {}) {
  await using starting = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'gelombang-system-'))
  starting.defer(() => rm(folder, { recursive: true, force: true }))
  const database = starting.use(await testDatabase())
  const ports = await freePorts()
  const secrets = trialSecrets(folder)
  const clockFile = join(folder, 'clock')
  const clock = trialClock(clockFile)
  const simulators = starting.use(
    await startSimulators({
      clock,
      ports: { ...ports.simulators, providers: ports.providers },
      smsKey: secrets.smsKey,
      registryClients: secrets.registries,
      trainingTarget: `http://127.0.0.1:${ports.site}`,
      partners: providerPartners(secrets),
    }),
  )
  const databases = {
    web: database.url('web'),
    console: database.url('console'),
    worker: database.url('worker'),
  }
  const env = trialSettings({ folder, ports, databases, secrets, simulators, drawNoticeHours: 0 })
  const deps = await wire(readConfig(env), 'console')
  starting.defer(() => deps.db.destroy())
  const { operators } = await ensureDemoOperators(deps, folder)
  await fundTrial({ ...deps, db: database.as('worker') })
  await keepWaveOpen(deps)

  const logs: string[] = []
  const run = (program: 'web.ts' | 'worker.ts', more: Record<string, string> = {}) =>
    startProcess({
      command: process.execPath,
      args: [join(import.meta.dirname, '../src', program)],
      ready: /"msg":"ready"/,
      options: {
        env: { ...process.env, ...env, CACHE_DIR: assetsCache, TICK_MS: '200', ...settings, ...more },
      },
      log: (line) => logs.push(line),
    })
  starting.use(await run('worker.ts'))
  starting.use(await run('web.ts'))
  const running = starting.move()
  return {
    site: env['PUBLIC_URL'] ?? '',
    console: env['CONSOLE_URL'] ?? '',
    simulators,
    operators,
    database,
    deps,
    env,
    /** Everything that the processes wrote to their logs. */
    logs,
    run,
    clock,
    /** Moves the clock of all processes. */
    moveClock: (ms: number) => moveTrialClock(clockFile, ms),
    /** How far the clock has been moved, in milliseconds. */
    offset: () => moveTrialClock(clockFile, 0),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

export type System = Awaited<ReturnType<typeof startSystem>>

/** Several systems may run at once: each takes its ports at random. */
async function freePorts(): Promise<Ports> {
  const ports = portsFrom(randomInt(20, 300) * 200)
  return (await takenPorts(ports)).length === 0 ? ports : freePorts()
}
