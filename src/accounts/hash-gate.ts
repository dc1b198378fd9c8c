import { ok, type Outcome, refused } from '#platform/outcome'

/** Lets only so many pieces of work run at once, and only so many wait. */
export type Gate = {
  /** Runs the work now or when its turn comes; `busy` when too many wait already. */
  run: <Value>(work: () => Promise<Value>) => Promise<Outcome<Value, 'busy'>>
  load: () => { running: number; waiting: number }
}

/** The place is held until the work really ends: whoever asked for it may be long gone. */
export function createGate({ atOnce, mayWait }: { atOnce: number; mayWait: number }): Gate {
  let running = 0
  const waiting: (() => void)[] = []

  return {
    load: () => ({ running, waiting: waiting.length }),
    async run(work) {
      if (running >= atOnce) {
        if (waiting.length >= mayWait) return refused('busy')
        await new Promise<void>((resolve) => waiting.push(resolve)) // whoever leaves hands over the place
      } else running += 1
      try {
        return ok(await work())
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
