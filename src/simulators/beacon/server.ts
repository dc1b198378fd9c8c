import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { answerWith, Fault } from '../faults.ts'
import { createLedger, type Ledger } from '../ledger.ts'
import { createSaver, readSaved } from '../saved.ts'
import { answerControl, readControl, sendPage, serve, type Simulator } from '../serve.ts'
import { beaconPage } from './beacon.page.ts'
import { type Chain, type ChainInfo, createChain, type Round } from './chain.ts'

/** The ways in which a beacon fails: those of every institution, and four lies. */
const BeaconFault = z.enum([...Fault.options, 'other-round', 'bad-signature', 'bad-randomness', 'early'])
type BeaconFault = z.infer<typeof BeaconFault>
const Switch = z.object({
  fault: BeaconFault,
  delayMs: z.coerce.number().int().min(0).max(600_000).default(5000),
})
type State = z.infer<typeof Switch>

/** One question about a round; `outcome` is `answered`, `unknown`, `future` or the name of a fault. */
type RoundQuestion = { at: string; round: number; outcome: string }

export type Beacon = Simulator & { info: ChainInfo; ledger: Ledger<RoundQuestion> }

const usualPeriod = 3 // seconds, as quicknet
const usualGenesis = 1_692_803_367 // Unix seconds, as quicknet
const Seed = z.string().regex(/^[0-9a-f]{96}$/)

/**
 * Stands in for a drand network with a key of its own. The key comes from `seed` (48 bytes), else from the folder
 * `dataDir`, else from chance; with the same key, genesis and period the chain hash is the same.
 */
export async function startBeacon(given: {
  port?: number
  clock: () => Date
  dataDir?: string
  seed?: Buffer
  /** Unix seconds of round 1. */
  genesis?: number
  /** Seconds between two rounds. */
  period?: number
}): Promise<Beacon> {
  const { port = 0, clock, dataDir, genesis = usualGenesis, period = usualPeriod } = given
  const seed = given.seed ?? (await keepSeed(dataDir))
  const chain = createChain({ seed, genesis, period })
  const ledger = createLedger<RoundQuestion>()
  const state: State = { fault: 'none', delayMs: 0 }
  const web = await serve(port, (app) => mount(app, { chain, clock, ledger, state }))
  return { ...web, info: chain.info, ledger }
}

async function keepSeed(dataDir: string | undefined): Promise<Buffer> {
  const place = { dataDir, name: 'beacon.json' }
  const saved = await readSaved(place, z.object({ seed: Seed }))
  const seed = saved?.seed ?? randomBytes(48).toString('hex')
  if (!saved) await createSaver(place, () => ({ seed })).save()
  return Buffer.from(seed, 'hex')
}

type Given = { chain: Chain; clock: () => Date; ledger: Ledger<RoundQuestion>; state: State }

function mount(app: FastifyInstance, given: Given): void {
  const { chain, clock, ledger, state } = given
  const { hash } = chain.info
  for (const prefix of ['', `/${hash}`]) {
    app.get(`${prefix}/info`, (_request, reply) =>
      answerWith(reply, asCommon(state), { status: 200, body: chain.info }),
    )
    app.get(`${prefix}/public/latest`, (_request, reply) => answerRound(given, reply, chain.roundAt(clock())))
    app.get<{ Params: { round: string } }>(`${prefix}/public/:round`, (request, reply) =>
      answerRound(given, reply, /^\d{1,15}$/.test(request.params.round) ? Number(request.params.round) : 0),
    )
  }
  app.get('/chains', () => [hash])
  app.get('/health', () => ({ current: chain.roundAt(clock()), expected: chain.roundAt(clock()) }))

  app.get('/', (_request, reply) => {
    const current = chain.roundAt(clock())
    const fault = { ...state, options: BeaconFault.options }
    const questions = ledger.list().slice(-20).toReversed()
    return sendPage(reply, beaconPage({ info: chain.info, current, questions, total: ledger.count(), fault }))
  })
  app.get('/control/ledger', () => ({ entries: ledger.list() }))
  app.post('/control/fault', (request, reply) => {
    Object.assign(state, readControl(request, Switch))
    return answerControl(request, reply, { path: '/', body: state })
  })
  app.post('/control/clear', (request, reply) => {
    ledger.clear()
    return answerControl(request, reply, { path: '/', body: { cleared: true } })
  })
}

/** Rounds of the first hour of the chain, which no draw will ever name, that fail by themselves. */
const sentinels: ReadonlyMap<number, BeaconFault> = new Map([
  [408, 'silent'],
  [500, 'error'],
  [502, 'html'],
  [503, 'down'],
  [504, 'half'],
  [666, 'bad-randomness'],
  [667, 'bad-signature'],
  [999, 'other-round'],
])
const unknownRound = 404

function answerRound(given: Given, reply: FastifyReply, round: number): Promise<FastifyReply> | FastifyReply {
  const { chain, clock, ledger, state } = given
  const fault = state.fault === 'none' ? (sentinels.get(round) ?? 'none') : state.fault
  const record = (outcome: string): void => ledger.add({ at: clock().toISOString(), round, outcome })

  if (round < 1 || round === unknownRound) {
    record('unknown')
    return reply.code(404).type('text/plain').send('not found')
  }
  if (round > chain.roundAt(clock()) && fault !== 'early') {
    record('future')
    // As the relays of drand answer; they would hold a request for the very next round until it is there.
    return reply
      .code(425)
      .header('cache-control', 'must-revalidate, no-cache, max-age=0')
      .type('text/plain')
      .send('Requested future beacon')
  }
  record(fault === 'none' ? 'answered' : fault)
  const body = lie(chain, fault, round)
  return answerWith(reply, asCommon({ ...state, fault }), { status: 200, body })
}

function lie(chain: Chain, fault: BeaconFault, round: number): Round {
  switch (fault) {
    case 'other-round':
      return chain.sign(round + 1)
    case 'bad-signature':
      return { ...chain.sign(round + 1), round }
    case 'bad-randomness':
      return { ...chain.sign(round), randomness: chain.sign(round + 1).randomness }
    default:
      return chain.sign(round)
  }
}

/** The part of a fault that is common to all institutions: a lie is told in good form. */
function asCommon({ fault, delayMs }: State): { fault: Fault; delayMs: number } {
  return { fault: Fault.catch('none').parse(fault), delayMs }
}
