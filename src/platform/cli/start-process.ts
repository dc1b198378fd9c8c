import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

/** Something that runs beside us until it is disposed of, or ends by itself. */
export type Service = {
  /** Settles when it has ended, wanted or not, with its last words. */
  ended: Promise<string>
} & AsyncDisposable

const startLimitMs = 60_000
const rememberedLines = 20

/**
 * Runs a program and waits until it says that it is ready. It runs in a process group of its own, so Ctrl-C in the
 * terminal reaches us alone and we say in which order things end. What the program has started ends with it, and
 * all of it ends soon after us, however we die.
 *
 * @param ready      matches a line of its output that says so
 * @param signal     gives up waiting
 * @param stopSignal asks it to end; after `graceMs` it is killed
 * @throws Error with the program's last words when it ends, or takes too long, before it is ready
 */
export async function startProcess({
  command,
  args,
  ready,
  options = {},
  signal = new AbortController().signal,
  stopSignal = 'SIGTERM',
  graceMs = 10_000,
  log = () => undefined,
}: {
  command: string
  args: readonly string[]
  ready: RegExp
  options?: { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number }
  signal?: AbortSignal
  stopSignal?: NodeJS.Signals
  graceMs?: number
  log?: (line: string) => void
}): Promise<Service> {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const letGo = guard(child, stopSignal)
  const said: string[] = []
  const isReady = new Promise<void>((resolve) => {
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (line) => {
        log(line)
        said.push(line)
        if (said.length > rememberedLines) said.shift()
        if (ready.test(line)) resolve()
      })
    }
  })
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', () => killGroup(child, 'SIGKILL')) // whom it left behind
    child.on('close', () => resolve(said.join('\n')))
  })
  void ended.then(letGo)
  const service = {
    ended,
    async [Symbol.asyncDispose]() {
      killGroup(child, stopSignal)
      const force = setTimeout(() => killGroup(child, 'SIGKILL'), graceMs)
      await ended
      clearTimeout(force)
    },
  }

  const problem = await Promise.race([
    isReady,
    ended,
    wait(startLimitMs, 'it takes too long', { ref: false, signal }).catch(() => 'it is no longer wanted'),
  ])
  if (problem === undefined) return service
  await service[Symbol.asyncDispose]()
  throw new Error(problem)
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody is left.
  }
}

/**
 * Starts a process that does nothing but wait for our end: when we die, even by SIGKILL, its input closes and it
 * ends the group in our place.
 *
 * @returns lets it go without
 */
function guard({ pid }: ChildProcess, stopSignal: NodeJS.Signals): () => void {
  if (pid === undefined) return () => undefined
  const wish = stopSignal.replace('SIG', '')
  const program = 'read -r word || { kill -s "$1" -- "$2"; sleep 10; kill -s KILL -- "$2"; }'
  const watchdog = spawn('sh', ['-c', program, 'watchdog', wish, `-${pid}`], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.stdin.on('error', () => undefined) // somebody may have ended it
  return () => watchdog.stdin.end('done\n')
}
