import { appendFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startProcess, supervise } from '#platform/cli'
import { migrate } from '#platform/database'
import { removePostgresData, startPostgres } from '#platform/embedded-postgres'
import { trialClock } from '#platform/clock'
import { startSimulators } from '#simulators'
import {
  clockCommand,
  ensureDemoOperators,
  fundTrial,
  keepWaveOpen,
  type Ports,
  portsFrom,
  providerPartners,
  roleDatabases,
  startAuthenticator,
  takenPorts,
  trialSecrets,
  trialSettings,
} from '#trial'
import { readConfig } from './config.ts'
import { wire } from './wiring.ts'

const checkout = join(import.meta.dirname, '..')
const folder = join(checkout, '.gelombang')
/** What runs in this process ends with it only. */
const forever = new Promise<string>(() => undefined)
const logFile = join(folder, 'gelombang.log')

/**
 * Starts the whole system on this machine, with stand-ins of all outside institutions, and waits.
 * The only place that sees simulators.
 *
 * @returns exit code
 */
export async function start(
  { fresh, port }: { fresh: boolean; port: number },
  write: (text: string) => void,
): Promise<number> {
  const ports = portsFrom(port)
  const taken = await takenPorts(ports)
  if (taken.length > 0) {
    write(`Something else on this machine uses port ${taken.join(', ')}.\n`)
    write(`Stop it, or take other ports: npm start -- --port ${port + 1000}\n`)
    return 1
  }
  if (fresh) {
    await removePostgresData()
    await rm(folder, { recursive: true, force: true })
  }

  const secrets = trialSecrets(folder)
  const state = { databaseUrl: '', env: {} as Record<string, string>, hints: [] as string[] }
  const run = (program: string, signal: AbortSignal) =>
    startProcess({
      command: process.execPath,
      args: [join(import.meta.dirname, program)],
      ready: /"msg":"ready"/,
      options: { cwd: checkout, env: { ...process.env, ...state.env } },
      signal,
      log: (line) => {
        appendFileSync(
          logFile,
          `${line}
`,
        )
        if (!isQuiet(line))
          write(`${line}
`)
      },
    })

  return supervise({
    write,
    steps: [
      {
        name: 'Database (PostgreSQL on this machine)',
        async start() {
          const postgres = await startPostgres()
          state.databaseUrl = postgres.url
          return postgres
        },
      },
      {
        name: 'Tables',
        start: async () => void (await migrate({ url: state.databaseUrl, passwords: secrets.passwords })),
      },
      {
        name: 'Stand-ins of outside institutions',
        async start() {
          const simulators = await standIns(ports, secrets)
          const databases = roleDatabases(state.databaseUrl, secrets)
          state.env = trialSettings({ folder, ports, databases, secrets, simulators, drawNoticeHours: 0 })
          return simulators
        },
      },
      {
        name: 'Programme, wave and demo operators',
        async start() {
          const config = readConfig(state.env)
          const deps = await wire(config, 'console')
          await using worker = new AsyncDisposableStack()
          const funding = await wire(config, 'worker')
          worker.defer(() => funding.db.destroy())
          await fundTrial(funding)
          await keepWaveOpen(deps)
          const { operators, isNew } = await ensureDemoOperators(deps, folder)
          if (isNew) state.hints = operators.map(({ email, password }) => `    ${email}  ${password}`)
          const codes = await startAuthenticator(ports.authenticator, {
            operators: () => operators,
            clock: deps.clock,
          })
          const timer = setInterval(() => void keepWaveOpen(deps).catch(() => undefined), 5_000)
          return {
            ended: forever,
            async [Symbol.asyncDispose]() {
              clearInterval(timer)
              await codes[Symbol.asyncDispose]()
              await deps.db.destroy()
            },
          }
        },
      },
      { name: 'Worker', start: (signal) => run('worker.ts', signal) },
      { name: 'Web server', start: (signal) => run('web.ts', signal) },
    ],
    whenReady: () => write(welcome(ports, state.hints)),
  })
}

/** Shows or moves the clock that all processes of the trial read. */
export function clock(args: string[], out: (line: string) => void): Promise<number> {
  return clockCommand.run({ folder, out }, args)
}

/** Only the stand-ins, for work on one process at a time. */
export async function startStandIns(
  { port }: { port: number },
  write: (text: string) => void,
): Promise<number> {
  const ports = portsFrom(port)
  const secrets = trialSecrets(folder)
  return supervise({
    write,
    steps: [
      {
        name: 'Stand-ins of outside institutions',
        start: () => standIns(ports, secrets),
      },
    ],
    whenReady: () => write(`\n  All stand-ins            http://127.0.0.1:${ports.simulators.home}/\n`),
  })
}

/** Log lines below a warning go to the file alone. */
function isQuiet(line: string): boolean {
  return /^\{"level":[123]0,/.test(line)
}

async function standIns(ports: Ports, secrets: ReturnType<typeof trialSecrets>) {
  const simulators = await startSimulators({
    clock: trialClock(join(folder, 'clock')),
    dataDir: join(folder, 'simulators'),
    ports: { ...ports.simulators, providers: ports.providers },
    smsKey: secrets.smsKey,
    registryClients: secrets.registries,
    trainingTarget: `http://127.0.0.1:${ports.site}`,
    partners: providerPartners(secrets),
  })
  return { ...simulators, ended: forever }
}

function welcome(ports: Ports, hints: readonly string[]): string {
  const at = (port: number) => `http://127.0.0.1:${port}/`
  return `
  The site                 ${at(ports.site)}
  Mailbox (e-mail)         ${at(ports.simulators.mailbox)}
  Text messages (SMS)      ${at(ports.simulators.sms)}
  All stand-ins            ${at(ports.simulators.home)}
  Operators' console       ${at(ports.console)}
${hints.length > 0 ? `    demo operators, printed this once:\n${hints.join('\n')}\n` : ''}    their codes of 6 digits ${at(ports.authenticator)}

  Stop: Ctrl-C. The data stay for the next start; start afresh: npm start -- --fresh
`
}
