import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Ledger } from '../ledger.ts'
import { answerControl, readControl, sendPage } from '../serve.ts'
import { CardNumber } from './civil.ts'
import type { Records } from './records.ts'
import { registriesPage } from './registries.page.ts'
import { RegistryFault, sentinels } from './sentinels.ts'
import { Registry } from './statuses.ts'

/** One question to a registry. `outcome` is `answered`, the name of a fault, or why the question was refused. */
export type Question = { at: string; registry: Registry; nik: string; outcome: string }
export type RegistryState = Record<Registry, { fault: RegistryFault; delayMs: number }>

type Given = { records: Records; ledger: Ledger<Question>; state: RegistryState }

const Person = z.object({ nik: CardNumber })
const PersonIn = Person.extend({ registry: Registry })
const Change = PersonIn.extend({
  /** Named fields of the civil record; the whole record of any other registry. */
  record: z.record(z.string(), z.unknown()).optional(),
  fault: RegistryFault.optional(),
  asOf: z.iso.date().optional(),
})
const Reset = Person.extend({ sentinel: z.enum([...sentinels.keys()]).optional() })
const Switch = z.object({
  registry: Registry,
  fault: RegistryFault,
  delayMs: z.coerce.number().int().min(0).max(600_000).default(5000),
})
const questionsShown = 50

/** The page and the control interface of the registries. Its bodies are JSON, or a form from the page. */
export function mountControl(app: FastifyInstance, { records, ledger, state }: Given): void {
  app.get('/', (_request, reply) =>
    sendPage(
      reply,
      registriesPage({
        states: Registry.options.map((registry) => ({ registry, ...state[registry] })),
        faults: RegistryFault.options,
        sentinels: [...sentinels].map(([digits, { meaning }]) => ({ digits, meaning })),
        questions: ledger.list().slice(-questionsShown).toReversed(),
        total: ledger.count(),
      }),
    ),
  )
  app.get('/control/ledger', () => ({ entries: ledger.list() }))
  app.post('/control/records', async (request, reply) => {
    const { registry, nik, record: facts, fault, asOf } = readControl(request, Change)
    await records.change(registry, nik, { facts, fault, asOf })
    return answerControl(request, reply, { path: '/', body: { changed: true } })
  })
  app.post('/control/records/correct', async (request, reply) => {
    const { registry, nik } = readControl(request, PersonIn)
    if (!(await records.correct(registry, nik))) return reply.code(409).send({ error: 'never-asked' })
    return answerControl(request, reply, { path: '/', body: { corrected: true } })
  })
  app.post('/control/records/reset', async (request, reply) => {
    const { nik, sentinel } = readControl(request, Reset)
    await records.reset(nik, sentinel)
    return answerControl(request, reply, { path: '/', body: { reset: true } })
  })
  app.post('/control/fault', (request, reply) => {
    const { registry, ...fault } = readControl(request, Switch)
    Object.assign(state[registry], fault)
    return answerControl(request, reply, { path: '/', body: state })
  })
  app.post('/control/clear', (request, reply) => {
    ledger.clear()
    return answerControl(request, reply, { path: '/', body: { cleared: true } })
  })
}
