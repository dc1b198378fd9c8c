import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { answerControl, readControl, sendPage, serve, type Simulator } from '../serve.ts'
import { type Deliveries, type Delivery, openDeliveries } from './deliveries.ts'
import { keepKey, type SigningKey } from './key.ts'
import { Manner, type TrainingEvent } from './sending.ts'
import { trainingPage } from './training.page.ts'

const Completion = z.object({
  participantReference: z.string().trim().min(1).max(100),
  courseCode: z.string().trim().min(1).max(50).default('KURSUS-CONTOH-1'),
  /** The day of completion; today in Jakarta unless said. */
  completedOn: z.iso.date().optional(),
  certificateNo: z.string().trim().min(1).max(50).optional(),
  manner: Manner.default('genuine'),
})
/** What a tester says of a participant; only the reference is needed. */
type Completion = z.input<typeof Completion>

export type Training = Simulator & {
  keyId: string
  /** SPKI in base64; also at `/v1/keys`. */
  publicKey: string
  publicKeyPem: string
  /** Sends `training-completed`; resolves as soon as the event is recorded. @throws ZodError */
  complete: (completion: Completion) => Promise<Delivery>
  /** Waits until a delivery was answered for good, or given up. */
  settled: (delivery: Delivery) => Promise<Delivery>
  deliveries: () => readonly Delivery[]
  setTarget: (address: string) => void
}

type Given = { deliveries: Deliveries; key: SigningKey; clock: () => Date }

/** Stands in for a training institution. `target` is the address of the partner interface, without its path. */
export async function startTraining(given: {
  port?: number
  clock: () => Date
  dataDir?: string
  target?: string
  retryMs?: number
  timeoutMs?: number
}): Promise<Training> {
  const {
    port = 0,
    clock,
    dataDir,
    target = 'http://127.0.0.1:3000',
    retryMs = 1000,
    timeoutMs = 5000,
  } = given
  const key = await keepKey(dataDir)
  const deliveries = await openDeliveries({ clock, dataDir, key, target, retryMs, timeoutMs })
  const web = await serve(port, (app) => mount(app, { deliveries, key, clock }))
  return {
    address: web.address,
    port: web.port,
    keyId: key.keyId,
    publicKey: key.publicKey,
    publicKeyPem: key.publicKeyPem,
    complete: (completion) => complete({ deliveries, clock }, Completion.parse(completion)),
    settled: (delivery) => deliveries.settled(delivery),
    deliveries: deliveries.list,
    setTarget: (address) => deliveries.setTarget(address),
    async [Symbol.asyncDispose]() {
      await web[Symbol.asyncDispose]()
      await deliveries[Symbol.asyncDispose]()
    },
  }
}

function complete(
  { deliveries, clock }: Omit<Given, 'key'>,
  {
    manner,
    completedOn = today(clock),
    certificateNo = drawCertificateNo(),
    ...told
  }: z.infer<typeof Completion>,
): Promise<Delivery> {
  const event: TrainingEvent = {
    eventId: randomUUID(),
    type: 'training-completed',
    ...told,
    completedOn,
    certificateNo,
  }
  return deliveries.send(event, manner)
}

function mount(app: FastifyInstance, { deliveries, key, clock }: Given): void {
  app.get('/v1/keys', () => ({
    keys: [
      {
        keyId: key.keyId,
        algorithm: 'Ed25519',
        publicKey: key.publicKey,
        publicKeyPem: key.publicKeyPem,
      },
    ],
  }))
  app.get('/', (_request, reply) =>
    sendPage(
      reply,
      trainingPage({
        target: deliveries.target(),
        today: today(clock),
        manners: Manner.options,
        deliveries: deliveries.list().toReversed().slice(0, 50),
      }),
    ),
  )
  app.get('/control/ledger', () => ({ entries: deliveries.list() }))
  app.post('/control/completions', async (request, reply) => {
    const delivery = await complete({ deliveries, clock }, readControl(request, Completion))
    return answerControl(request, reply.code(202), { path: '/', body: delivery })
  })
  app.post<{ Params: { id: string } }>('/control/deliveries/:id/resend', async (request, reply) => {
    const earlier = deliveries.list().find(({ id }) => String(id) === request.params.id)
    if (!earlier) return reply.callNotFound()
    const delivery = await deliveries.send(earlier.event, 'genuine')
    return answerControl(request, reply.code(202), { path: '/', body: delivery })
  })
  app.post('/control/target', (request, reply) => {
    const { target } = readControl(request, z.object({ target: z.url({ protocol: /^https?$/ }) }))
    deliveries.setTarget(target)
    return answerControl(request, reply, { path: '/', body: { target } })
  })
  app.post('/control/clear', async (request, reply) => {
    await deliveries.clear()
    return answerControl(request, reply, { path: '/', body: { cleared: true } })
  })
}

/** The day in Jakarta (UTC+7, no summer time). */
function today(clock: () => Date): string {
  return new Date(clock().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

function drawCertificateNo(): string {
  return `SERT-${randomBytes(5).toString('hex').toUpperCase()}`
}
