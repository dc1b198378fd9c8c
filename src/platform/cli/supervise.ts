import type { Service } from './start-process.ts'

export type Step = {
  name: string
  /** Does the step; what goes on running after it is answered. `signal`: the wish to stop has come meanwhile. */
  start: (signal: AbortSignal) => Promise<Service | void>
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does the steps in order, each told with its time; then waits. When somebody asks us to stop (Ctrl-C), a step
 * fails or a service ends by itself, everything that runs is stopped, the last first. A second Ctrl-C is the same
 * wish: npm sends each one twice.
 *
 * @param whenReady called once everything runs
 * @returns exit code: 0 stopped when asked to, 1 something failed, which has been told
 */
export async function supervise({
  steps,
  write,
  whenReady = () => undefined,
}: {
  steps: readonly Step[]
  write: (text: string) => void
  whenReady?: () => void
}): Promise<number> {
  const end = Promise.withResolvers<{ code: number; words: string }>()
  const stop = new AbortController()
  const finish = (code: number, words: string) => {
    end.resolve({ code, words }) // the first one counts
    stop.abort()
  }
  const interrupt = () => finish(0, 'Stopping …')
  for (const signal of signals) process.on(signal, interrupt)
  const running = new AsyncDisposableStack()

  for (const [index, step] of steps.entries()) {
    if (stop.signal.aborted) break
    write(`${index + 1}/${steps.length} ${step.name} … `)
    const began = performance.now()
    await begin(step, { running, signal: stop.signal, finish })
    write(
      stop.signal.aborted ? 'not ready\n' : `ready in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    )
  }
  if (!stop.signal.aborted) whenReady()

  const { code, words } = await end.promise
  write(`${words}\n`)
  await running.disposeAsync()
  write('Everything has ended\n')
  for (const signal of signals) process.off(signal, interrupt)
  return code
}

async function begin(
  { name, start }: Step,
  {
    running,
    signal,
    finish,
  }: { running: AsyncDisposableStack; signal: AbortSignal; finish: (code: number, words: string) => void },
): Promise<void> {
  try {
    const service = await start(signal)
    if (!service) return
    running.use(service)
    void service.ended.then((words) => finish(1, `${name} ended by itself:\n${words}`))
  } catch (error) {
    finish(1, `${name} did not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}
