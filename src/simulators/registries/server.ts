import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { answerWith, type Fault } from '../faults.ts'
import { createLedger, type Ledger } from '../ledger.ts'
import { serve, type Simulator } from '../serve.ts'
import { CardNumber, CivilQuestion, matchCivil } from './civil.ts'
import { mountControl, type Question, type RegistryState } from './control.ts'
import { type Kept, openRecords, type Records } from './records.ts'
import type { RegistryFault } from './sentinels.ts'
import { type Client, createGate } from './signature.ts'
import { type Registry, StatusRegistry } from './statuses.ts'

export type Registries = Simulator & {
  /** Who may ask each registry. */
  clients: Record<Registry, Client>
  ledger: Ledger<Question>
  /** Changes a person's record, as `POST /control/records` does. @throws ZodError */
  change: (registry: Registry, nik: string, change: Kept) => Promise<void>
  /** Makes a record right, as `POST /control/records/correct` does. */
  correct: (registry: Registry, nik: string) => Promise<boolean>
  /** Breaks or repairs a whole registry. `delayMs` milliseconds only matter to `slow`. */
  setFault: (registry: Registry, fault: RegistryFault, delayMs?: number) => void
}

type Given = {
  clock: () => Date
  clients: Record<Registry, Client>
  records: Records
  ledger: Ledger<Question>
  state: RegistryState
}

/** Stands in for the five registries, on one port; `clients` are drawn when not given. */
export async function startRegistries(given: {
  port?: number
  clock: () => Date
  dataDir?: string
  clients?: Record<Registry, Client>
}): Promise<Registries> {
  const { port = 0, clock, dataDir, clients = each(drawClient) } = given
  const records = await openRecords({ clock, dataDir })
  const ledger = createLedger<Question>()
  const state = each((): RegistryState[Registry] => ({ fault: 'none', delayMs: 0 }))
  const web = await serve(port, (app) => {
    mountQuestions(app, { clock, clients, records, ledger, state })
    mountControl(app, { records, ledger, state })
  })
  return {
    address: web.address,
    port: web.port,
    clients,
    ledger,
    change: (registry, nik, change) => records.change(registry, nik, change),
    correct: (registry, nik) => records.correct(registry, nik),
    setFault: (registry, fault, delayMs = 5000) => Object.assign(state[registry], { fault, delayMs }),
    async [Symbol.asyncDispose]() {
      await web[Symbol.asyncDispose]()
      await records.saver[Symbol.asyncDispose]()
    },
  }
}

function each<Value>(make: (registry: Registry) => Value): Record<Registry, Value> {
  return {
    civil: make('civil'),
    education: make('education'),
    assistance: make('assistance'),
    officials: make('officials'),
    employment: make('employment'),
  }
}

function drawClient(registry: Registry): Client {
  return { clientId: `gelombang-${registry}`, secret: randomBytes(32).toString('hex') }
}

const StatusQuestion = z.object({ nik: CardNumber, birthDate: z.iso.date() })

function mountQuestions(app: FastifyInstance, given: Given): void {
  app.register((scope, _options, done) => {
    // The signature is over the bytes as sent, so they must not be parsed before it is checked.
    scope.removeContentTypeParser('application/json')
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, parsed) =>
      parsed(null, body),
    )
    mountQuestion(scope, given, 'civil', '/civil/v1/match', (body) => {
      const asked = CivilQuestion.parse(body)
      return { nik: asked.nik, facts: matchCivil(given.records.civilRecord(asked), asked) }
    })
    for (const registry of StatusRegistry.options) {
      mountQuestion(scope, given, registry, `/${registry}/v1/status`, (body) => {
        const { nik } = StatusQuestion.parse(body)
        return { nik, facts: given.records.statusRecord(registry, nik) }
      })
    }
    done()
  })
}

type Look = (body: unknown) => { nik: string; facts: object }

function mountQuestion(
  app: FastifyInstance,
  { clock, clients, records, ledger, state }: Given,
  registry: Registry,
  path: string,
  look: Look,
): void {
  const gate = createGate(clock, clients[registry])
  const record = (nik: string, outcome: string): void =>
    ledger.add({ at: clock().toISOString(), registry, nik, outcome })

  app.post(path, async (request, reply) => {
    const body = String(request.body)
    const refusal = gate({ headers: request.headers, method: 'POST', path: request.url, body })
    if (refusal) {
      record('', refusal)
      return reply.code(401).send({ error: refusal })
    }
    const { nik, facts } = look(parseJson(body))
    const { fault, delayMs } = chooseFault(state[registry], records.faultOf(registry, nik))
    record(nik, fault === 'none' || fault === 'slow' ? 'answered' : fault)
    const answer = { requestId: nonceOf(request), nik, ...facts, asOf: records.asOf(registry, nik) }
    return spoil(reply, { fault, delayMs }, answer)
  })
}

/** What is wrong with a whole registry goes before what is wrong with one record. */
function chooseFault(ofRegistry: RegistryState[Registry], ofRecord: RegistryFault): RegistryState[Registry] {
  return ofRegistry.fault === 'none' ? { fault: ofRecord, delayMs: 5000 } : ofRegistry
}

function spoil(
  reply: FastifyReply,
  { fault, delayMs }: RegistryState[Registry],
  answer: { nik: string },
): Promise<FastifyReply> {
  const send = (way: Fault, body: unknown): Promise<FastifyReply> =>
    answerWith(reply, { fault: way, delayMs }, { status: 200, body })
  switch (fault) {
    case 'other-person':
      return send('none', { ...answer, nik: otherThan(answer.nik) })
    case 'error-in-200':
      return send('none', { error: { code: 'E500', message: 'Terjadi kesalahan pada sistem' } })
    default:
      return send(fault, answer)
  }
}

function otherThan(nik: string): string {
  return `${nik.slice(0, 12)}${nik.endsWith('9999') ? '9998' : '9999'}`
}

function nonceOf(request: FastifyRequest): string {
  return String(request.headers['x-nonce'])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // refused by the schema of the question, as any other body that is not one
  }
}
