import { parseArgs } from 'node:util'
import { linksCommands } from '#links/commands'
import { findActiveOperatorId } from '#operators'
import { operatorsCommands } from '#operators/commands'
import { payoutCommands } from '#payouts/commands'
import type { Command } from '#platform/cli'
import { currentProgramme } from '#programmes'
import { replayCommand, selectionCommands } from '#selection/commands'
import { wavesCommands } from '#waves/commands'
import { connectBeacon } from './institutions.ts'
import { installationCommands, readCommandConfig } from './commands.ts'
import { wire } from './wiring.ts'

/** Commands that need neither settings nor a database. */
const standalone: readonly Command<{ official: typeof currentProgramme.official }>[] = [
  ...installationCommands,
  replayCommand,
  ...linksCommands,
]

/** Commands that work on an installation, or on the trial here: with the console's rights in the database. */
const installed: readonly Command<Awaited<ReturnType<typeof openInstallation>>>[] = [
  ...operatorsCommands,
  ...wavesCommands,
  ...selectionCommands,
  ...payoutCommands,
]

const processes = {
  start: 'try the whole system out on this machine:  gelombang start [--fresh] [--port 3000]',
  web: 'the web server: the applicants’ site and the operators’ console',
  worker: 'the worker: messages, checks, waves, draws and payments',
  clock: 'show or move the clock of a trial:  gelombang clock [forward 3d] (s, m, h or d)',
  simulators:
    'only the stand-ins of outside institutions, for development:  gelombang simulators [--port 3000]',
} as const

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever reads us, such as `head`, has read enough
})
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  // What an operator can put right is told in words; everything else is a fault and shows where it stands.
  if (!(error instanceof Error) || !/^(?:Bad |The keyring |Key )/.test(error.message)) throw error
  out(error.message)
  return 1
})

async function main(args: string[]): Promise<number> {
  const [name] = args
  if (name === undefined || name === 'help' || args.includes('--help')) return help(args)
  if (isProcess(name)) return orMisuse(processes[name], () => runProcess(name, args.slice(1)))
  const free = find(standalone, args)
  if (free) return run(free.command, { official: currentProgramme.official }, free.rest)
  const found = find(installed, args)
  if (!found) {
    out(`Unknown command: ${args.slice(0, 2).join(' ')}\nSee: gelombang help`)
    return 2
  }
  const deps = await openInstallation()
  try {
    return await run(found.command, deps, found.rest)
  } finally {
    await deps.db.destroy()
  }
}

function run<Deps>(command: Command<Deps>, deps: Deps, args: string[]): Promise<number> {
  return orMisuse(command.summary, () => command.run({ ...deps, out }, args))
}

async function orMisuse(summary: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!isMisuse(error)) throw error
    out(`${error.message}\n${summary}`)
    return 2
  }
}

function isProcess(name: string): name is keyof typeof processes {
  return Object.hasOwn(processes, name)
}

async function openInstallation() {
  const config = readCommandConfig()
  const wiring = await wire(config, 'cli')
  return {
    ...wiring,
    ...connectBeacon(config),
    noticeHours: config.DRAW_NOTICE_HOURS,
    consoleUrl: config.CONSOLE_URL,
    findOperatorId: (email: string) => findActiveOperatorId(wiring, email),
  }
}

async function runProcess(name: keyof typeof processes, args: string[]): Promise<number> {
  switch (name) {
    case 'web':
      await import('./web.ts')
      return 0 // it goes on until a signal comes
    case 'worker':
      await import('./worker.ts')
      return 0
    default:
      return runTrial(name, args)
  }
}

/** What exists on a machine where the system is tried out, and in production does not. */
async function runTrial(name: 'start' | 'clock' | 'simulators', args: string[]): Promise<number> {
  if ([process.env['NODE_ENV'], process.env['GELOMBANG_MODE']].includes('production')) {
    out('This is for trying the system out; it does not exist in production')
    return 1
  }
  const trial = await import('./try.ts')
  if (name === 'clock') return trial.clock(args, out)
  const options = {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '3000' },
  } as const
  const { values } = parseArgs({ args, options })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1024 || port > 65_000) {
    out('--port must be a number from 1024 to 65000')
    return 2
  }
  const write = (text: string) => void process.stdout.write(text)
  if (name === 'simulators') return trial.startStandIns({ port }, write)
  return trial.start({ fresh: values.fresh, port }, write)
}

/** The command whose words stand first in the arguments, and what follows them. */
function find<Deps>(commands: readonly Command<Deps>[], args: string[]) {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, index) => args[index] === word)) return { command, rest: args.slice(words.length) }
  }
  return undefined
}

function help(args: string[]): number {
  const name = args.find((word) => word !== 'help' && word !== '--help')
  const rows = [
    ...Object.entries(processes).map(([word, summary]) => ({ name: word, summary })),
    ...standalone,
    ...installed,
  ]
  const asked = rows.filter((row) => row.name === name || row.name.startsWith(`${name} `))
  out('gelombang COMMAND [--json]\n')
  for (const row of asked.length > 0 ? asked : rows) out(`  ${row.name.padEnd(22)} ${row.summary}`)
  out('\nExit codes: 0 done, 1 refused or failed, 2 misused.')
  return 0
}

function isMisuse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function out(line: string): void {
  process.stdout.write(`${line}\n`)
}
