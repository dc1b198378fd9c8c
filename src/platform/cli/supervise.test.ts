import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { test } from 'node:test'

/** Programs of the services: each names its process number, then says that it is ready, or does not. */
const named = `console.log('process ' + process.pid);`
const forever = `setInterval(() => {}, 1000);`
const works = `${named} ${forever} console.log('ready')`
const neverReady = `${named} ${forever}`
const ignoresTheWish = `process.on('SIGTERM', () => {}); ${works}`
const breaks = `${named} console.log('out of paper')`
const breaksLater = `${works}; process.stdin.resume(); setTimeout(() => { console.log('out of paper'); process.exit(3) }, 50)`
const listens = `const server = require('net').createServer(() => {}).listen(0, '127.0.0.1', () => {
  console.log('port ' + server.address().port); console.log('ready') })`
const leavesOneBehind = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(listens)}], {
  stdio: 'inherit' }); setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit())`

/** A process that supervises these services, in a process group of its own, as a terminal would have it. */
function supervisor(services: Record<string, string>) {
  const program = `
    import { startProcess, supervise } from ${JSON.stringify(import.meta.resolve('#platform/cli'))}
    const say = (text) => process.stdout.write(text)
    const steps = Object.entries(${JSON.stringify(services)}).map(([name, code]) => ({
      name,
      start: (signal) => startProcess({
        command: process.execPath, args: ['-e', code], ready: /^ready$/, signal, graceMs: 300,
        log: (line) => say('\\n' + line + '\\n'),
      }),
    }))
    process.exitCode = await supervise({ steps, write: say, whenReady: () => say('all of it runs\\n') })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const exited = once(child, 'close').then(([code]: unknown[]) => code)
  return {
    lines,
    exited,
    said: () => lines.join('\n'),
    processes: () => lines.flatMap((line) => /^process (\d+)$/.exec(line)?.slice(1).map(Number) ?? []),
    signal: (name: NodeJS.Signals) => process.kill(-Number(child.pid), name),
    /** Waits for a line that matches. */
    async until(pattern: RegExp): Promise<string> {
      const found = () => lines.find((line) => pattern.test(line))
      while (!found()) await once(reader, 'line')
      return found() ?? ''
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('services start one after another, each told with its time; Ctrl-C ends all of them', async () => {
  const run = supervisor({ first: works, second: works })
  await run.until(/all of it runs/)
  run.signal('SIGINT')
  run.signal('SIGINT') // npm sends it once more
  assert.equal(await run.exited, 0)
  assert.match(
    run.said(),
    /1\/2 first …[^]*ready in \d+\.\d s[^]*2\/2 second …[^]*ready in \d+\.\d s[^]*Stopping/,
  )
  assert.equal(run.processes().length, 2)
  assert.deepEqual(run.processes().filter(isAlive), [])
})

test('a service that does not end when asked is killed', async () => {
  const run = supervisor({ stubborn: ignoresTheWish })
  await run.until(/all of it runs/)
  run.signal('SIGTERM')
  assert.equal(await run.exited, 0)
  assert.deepEqual(run.processes().filter(isAlive), [])
})

test('when one service ends by itself the others are stopped, and it is named with its last words', async () => {
  const run = supervisor({ sound: works, printer: breaksLater })
  assert.equal(await run.exited, 1)
  assert.match(run.said(), /printer ended by itself:[^]*out of paper/)
  assert.deepEqual(run.processes().filter(isAlive), [])
})

test('when one service does not start the later ones are not tried', async () => {
  const run = supervisor({ sound: works, printer: breaks, later: works })
  assert.equal(await run.exited, 1)
  assert.match(run.said(), /printer did not start: [^]*out of paper/)
  assert.equal(run.processes().length, 2)
  assert.deepEqual(run.processes().filter(isAlive), [])
})

test('Ctrl-C while a service starts ends what runs so far', async () => {
  const run = supervisor({ sound: works, slow: neverReady, later: works })
  await run.until(/2\/3 slow/)
  run.signal('SIGINT')
  assert.equal(await run.exited, 0)
  assert.doesNotMatch(run.said(), /3\/3/)
  assert.deepEqual(run.processes().filter(isAlive), [])
})

/** Connects to the service that listens; `closed` settles when that service is gone. */
async function connectTo(run: ReturnType<typeof supervisor>): Promise<{ closed: Promise<unknown> }> {
  const port = (await run.until(/^port /)).slice('port '.length)
  await run.until(/all of it runs/)
  const socket = connect(Number(port), '127.0.0.1').resume()
  socket.on('error', () => undefined) // a reset is an end too
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  return { closed }
}

test('what a service has started and left behind ends with it', async () => {
  const run = supervisor({ parent: leavesOneBehind })
  const { closed } = await connectTo(run)
  run.signal('SIGINT')
  await closed
  assert.equal(await run.exited, 0)
})

test('services end even when the supervisor is killed', async () => {
  const run = supervisor({ server: listens })
  const { closed } = await connectTo(run)
  run.signal('SIGKILL')
  await closed
})
