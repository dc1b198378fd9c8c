import { z } from 'zod'
import { createSaver, readSaved } from '../saved.ts'
import type { SigningKey } from './key.ts'
import { eventPath, Manner, type Sending, TrainingEvent, writeSending } from './sending.ts'

const Attempt = z.object({
  at: z.string(),
  /** Status of the answer; absent when none came. */
  status: z.int().optional(),
  /** The first 500 characters of the answer, or what went wrong. */
  answer: z.string(),
})
const Delivery = z.object({
  id: z.int(),
  event: TrainingEvent,
  manner: Manner,
  state: z.enum(['pending', 'delivered', 'refused', 'given-up']),
  attempts: z.array(Attempt),
})
export type Delivery = z.infer<typeof Delivery>

export type Deliveries = Awaited<ReturnType<typeof openDeliveries>>
type Given = {
  clock: () => Date
  dataDir: string | undefined
  key: SigningKey
  target: string
  /** The wait before the second attempt, in milliseconds; it doubles up to 60 s. */
  retryMs: number
  timeoutMs: number
}

const attemptLimit = 12
const longestWaitMs = 60_000

/** The events of the institution and their ways to the partner, kept in `training.json` when there is a folder. */
export async function openDeliveries(given: Given) {
  const { clock, dataDir, key, retryMs, timeoutMs } = given
  const place = { dataDir, name: 'training.json' }
  const saved = await readSaved(place, z.object({ deliveries: z.array(Delivery) }))
  const all = saved?.deliveries ?? []
  const saver = createSaver(place, () => ({ deliveries: all }))
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const watchers = new Set<(delivery: Delivery) => void>()
  const closing = new AbortController()
  let { target } = given

  /** The requests of one attempt, one after the other; the answer that counts is the last one. */
  async function attempt(delivery: Delivery): Promise<void> {
    const { event, manner } = delivery
    const url = new URL(target.replace(/\/$/, '') + eventPath)
    const write = (): Sending => writeSending(event, { key, now: clock(), path: url.pathname, manner })
    const first = write()
    await post(delivery, url, first)
    if (manner === 'replayed') await post(delivery, url, first)
    if (manner === 'duplicate') await post(delivery, url, write())
    if (closing.signal.aborted) return
    settle(delivery)
    await saver.save()
  }

  async function post(delivery: Delivery, url: URL, { headers, body }: Sending): Promise<void> {
    const at = clock().toISOString()
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)])
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      const answer = (await response.text()).slice(0, 500)
      delivery.attempts.push({ at, status: response.status, answer })
    } catch (error) {
      delivery.attempts.push({ at, answer: error instanceof Error ? error.message : 'no answer' })
    }
  }

  function settle(delivery: Delivery): void {
    const { attempts, manner } = delivery
    delivery.state = stateAfter(attempts.at(-1)?.status, attempts.length, manner)
    if (delivery.state === 'pending' && all.includes(delivery)) later(delivery)
    for (const look of watchers) look(delivery)
  }

  function later(delivery: Delivery): void {
    const waitMs = Math.min(longestWaitMs, retryMs * 2 ** (delivery.attempts.length - 1))
    const timer = setTimeout(() => {
      timers.delete(timer)
      start(delivery)
    }, waitMs).unref()
    timers.add(timer)
  }

  function start(delivery: Delivery): void {
    const work = attempt(delivery).finally(() => running.delete(work))
    running.add(work)
  }

  for (const delivery of all) if (delivery.state === 'pending') start(delivery)

  return {
    list: (): readonly Delivery[] => all,
    target: () => target,
    setTarget(address: string): void {
      target = address
    },
    async send(event: TrainingEvent, manner: Manner): Promise<Delivery> {
      const delivery: Delivery = { id: all.length + 1, event, manner, state: 'pending', attempts: [] }
      all.push(delivery)
      await saver.save()
      start(delivery)
      return delivery
    },
    /** Waits until a delivery is no longer pending. */
    settled(delivery: Delivery): Promise<Delivery> {
      if (delivery.state !== 'pending') return Promise.resolve(delivery)
      const { promise, resolve } = Promise.withResolvers<Delivery>()
      const look = (settled: Delivery): void => {
        if (settled !== delivery || settled.state === 'pending') return
        watchers.delete(look)
        resolve(settled)
      }
      watchers.add(look)
      return promise
    },
    async clear(): Promise<void> {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      all.splice(0)
      await saver.save()
    },
    async [Symbol.asyncDispose](): Promise<void> {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
      await Promise.allSettled(running)
      await saver[Symbol.asyncDispose]()
    },
  }
}

/** Only a genuine event is tried again, and only where trying again can help. */
function stateAfter(status: number | undefined, attempts: number, manner: Manner): Delivery['state'] {
  if (status !== undefined && status >= 200 && status < 300) return 'delivered'
  const isPassing = status === undefined || status === 408 || status === 429 || status >= 500
  if (!isPassing || manner !== 'genuine') return 'refused'
  return attempts < attemptLimit ? 'pending' : 'given-up'
}
