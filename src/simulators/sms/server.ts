import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { answerWith, Fault, FaultSwitch, healthy } from '../faults.ts'
import type { Ledger } from '../ledger.ts'
import { answerControl, readControl, sendPage, serve, type Simulator } from '../serve.ts'
import { type Gateway, openGateway, type Request, Send, segmentsOf, type Sms } from './gateway.ts'
import { smsPage } from './sms.page.ts'

export type SmsGateway = Simulator & {
  /** The bearer key that a client must show. */
  key: string
  /** Messages for one number (`+62…`), or all; oldest first. */
  messages: (to?: string) => Sms[]
  /** Waits until `count` messages for `to` were accepted. @throws after `timeoutMs` milliseconds (10 s unless said) */
  received: (to: string, count?: number, timeoutMs?: number) => Promise<Sms[]>
  /** Every request, also those that were refused. */
  ledger: Ledger<Request>
}

type Given = { gateway: Gateway; key: string; clock: () => Date; state: FaultSwitch }
const rowsShown = 100
const Query = z.object({ to: z.string().trim().optional() })

/** Stands in for an SMS gateway over HTTP; `key` is drawn when not given. */
export async function startSms(given: {
  port?: number
  clock: () => Date
  dataDir?: string
  key?: string
}): Promise<SmsGateway> {
  const { port = 0, clock, dataDir, key = randomBytes(24).toString('base64url') } = given
  const gateway = await openGateway({ clock, dataDir })
  const isFor = (to: string | undefined) => (message: Sms) => to === undefined || message.to === to
  const web = await serve(port, (app) => mount(app, { gateway, key, clock, state: { ...healthy } }))
  return {
    address: web.address,
    port: web.port,
    key,
    messages: (to) => gateway.sent.list(isFor(to)),
    received: (to, count, timeoutMs) => gateway.sent.when(isFor(to), count, timeoutMs),
    ledger: gateway.requests,
    async [Symbol.asyncDispose]() {
      await web[Symbol.asyncDispose]()
      await gateway.saver[Symbol.asyncDispose]()
    },
  }
}

function mount(app: FastifyInstance, given: Given): void {
  const { gateway, state } = given
  const find = (to: string | undefined): Sms[] =>
    gateway.sent.list((message) => to === undefined || message.to === to)

  app.post('/v1/messages', async (request, reply) => {
    const { authorization = '', 'idempotency-key': idempotencyKey } = request.headers
    if (!isSame(authorization, `Bearer ${given.key}`)) return reply.code(401).send({ error: 'unknown-key' })
    if (typeof idempotencyKey !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(idempotencyKey)) {
      return reply.code(400).send({ error: 'idempotency-key-missing' })
    }
    return takeMessage(given, reply, { ...Send.parse(request.body), idempotencyKey })
  })
  app.get<{ Params: { id: string } }>('/v1/messages/:id', (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${given.key}`)) {
      return reply.code(401).send({ error: 'unknown-key' })
    }
    const message = gateway.sent.list(({ id }) => id === request.params.id).at(0)
    if (!message) return reply.code(404).send({ error: 'unknown-message' })
    const { id, to, status, segments } = message
    return reply.send({ id, to, status, segments })
  })

  app.get('/', (request, reply) => {
    const to = Query.parse(request.query).to || undefined
    const found = find(to).toReversed()
    const fault = { ...state, options: Fault.options }
    const rows = found.slice(0, rowsShown)
    return sendPage(reply, smsPage({ rows, total: found.length, to: to ?? '', fault }))
  })
  app.get('/api/messages', (request) => ({ messages: find(Query.parse(request.query).to || undefined) }))
  app.get('/control/ledger', () => ({ entries: gateway.requests.list() }))
  app.post('/control/fault', (request, reply) => {
    Object.assign(state, readControl(request, FaultSwitch))
    return answerControl(request, reply, { path: '/', body: state })
  })
  app.post('/control/clear', async (request, reply) => {
    await gateway.clear()
    return answerControl(request, reply, { path: '/', body: { cleared: true } })
  })
}

type Verdict = { take: boolean; fault: Fault; refusal?: { status: number; error: string } }

/** What happens to a number, by its last four digits; every other number gets its message. */
const sentinels: Record<string, Verdict> = {
  '0404': { take: false, fault: 'none', refusal: { status: 422, error: 'unknown-subscriber' } },
  '0429': { take: false, fault: 'none', refusal: { status: 429, error: 'too-many-requests' } },
  '0500': { take: false, fault: 'error' },
  '0503': { take: false, fault: 'down' },
  '0504': { take: false, fault: 'silent' },
  '0505': { take: true, fault: 'silent' },
}

/** A gateway that is switched to a fault takes the message all the same, unless it says that it did not. */
function verdictOn(to: string, state: FaultSwitch): Verdict {
  if (state.fault !== 'none') return { take: !['down', 'error'].includes(state.fault), fault: state.fault }
  return sentinels[to.slice(-4)] ?? { take: true, fault: 'none' }
}

async function takeMessage(
  { gateway, clock, state }: Given,
  reply: FastifyReply,
  { idempotencyKey, ...send }: Send & { idempotencyKey: string },
): Promise<FastifyReply> {
  const { take, fault, refusal } = verdictOn(send.to, state)
  const outcome = take ? accept(gateway, send, idempotencyKey) : refuse(refusal)
  gateway.requests.add({
    at: clock().toISOString(),
    to: send.to,
    idempotencyKey,
    segments: segmentsOf(send.text),
    answer: fault === 'none' ? String(outcome.status) : fault,
  })
  if (outcome.status === 429) void reply.header('retry-after', '30')
  return answerWith(reply, { fault, delayMs: state.delayMs }, outcome)
}

type Outcome = { status: number; body: unknown }

function refuse({ status, error } = { status: 503, error: 'unavailable' }): Outcome {
  return { status, body: { error } }
}

function accept(gateway: Gateway, send: Send, idempotencyKey: string): Outcome {
  const { message, isReused } = gateway.accept(send, idempotencyKey)
  if (isReused) return refuse({ status: 422, error: 'idempotency-key-reused' })
  const { id, to, segments } = message
  return { status: 202, body: { id, to, status: 'accepted', segments } }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
