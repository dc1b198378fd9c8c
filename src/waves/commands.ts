import { parseArgs } from 'node:util'
import type { Actor } from '#platform/audit'
import type { Command } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import type { Outcome } from '#platform/outcome'
import type { Programme } from '#programmes'
import { announceWave } from './announce-wave.ts'
import { readInstant } from './console/instant.ts'
import { freezeWave } from './freeze-wave.ts'
import { stateAt } from './life-cycle.ts'
import { moveWave } from './move-waves.ts'
import { planWave, type WavePlan } from './plan-wave.ts'
import { splitSeats } from './quotas.ts'
import { findWaveByNumber, listWaves } from './store/waves.ts'

type Deps = { db: Database; clock: Clock; programme: Programme }

const system: Actor = { kind: 'system' }
const options = { wave: { type: 'string' }, json: { type: 'boolean', default: false } } as const

const list: Command<Deps> = {
  name: 'wave list',
  summary: 'all waves with state and dates:  gelombang wave list [--json]',
  async run({ db, clock, programme, out }, args) {
    const { values } = parseArgs({ args, options: { json: options.json } })
    const waves = (await listWaves(db, programme.code)).map((wave) => ({
      number: wave.number,
      name: wave.name,
      state: stateAt(wave, clock()),
      opensAt: wave.opensAt.toISOString(),
      closesAt: wave.closesAt.toISOString(),
      listingUntil: wave.listingUntil.toISOString(),
      entries: wave.entryCount,
    }))
    if (values.json) out(JSON.stringify(waves))
    else
      for (const { number, state, opensAt, closesAt } of waves)
        out(`${number}  ${state}  ${opensAt}  ${closesAt}`)
    return 0
  },
}

const plan: Command<Deps> = {
  name: 'wave plan',
  summary:
    'plan the next wave, WIB:  gelombang wave plan --opens "2026-12-01 10.00" --closes "…" --listing-until "…" --seats 38000 [--reserve-percent 10]',
  async run({ out, programme, ...deps }, args) {
    const { values } = parseArgs({ args, options: planOptions })
    const wanted = readPlan(values)
    if (!wanted) {
      out(plan.summary)
      return 2
    }
    const planned = await planWave(deps, { actor: system, programme: programme.code, plan: wanted })
    if (!planned.ok) return refuse(out, planned.reason, values.json)
    out(values.json ? JSON.stringify(planned.value) : `Planned wave ${planned.value.number}`)
    return 0
  },
}

const text = { type: 'string' } as const
const planOptions = {
  opens: text,
  closes: text,
  'listing-until': text,
  seats: text,
  'reserve-percent': { type: 'string', default: '10' },
  json: options.json,
} as const
type Typed = Readonly<
  Record<'opens' | 'closes' | 'listing-until' | 'seats' | 'reserve-percent', string | undefined>
>

function readPlan(typed: Partial<Typed>): WavePlan | undefined {
  const opensAt = readInstant(typed.opens ?? '')
  const closesAt = readInstant(typed.closes ?? '')
  const listingUntil = readInstant(typed['listing-until'] ?? '')
  const seats = readCount(typed.seats)
  const percent = readCount(typed['reserve-percent'])
  if (!opensAt || !closesAt || !listingUntil || seats === undefined || percent === undefined) return undefined
  return { opensAt, closesAt, listingUntil, quotas: splitSeats(seats, percent) }
}

function readCount(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\d{1,8}$/.test(typed) ? Number(typed) : undefined
}

type Act = (deps: Deps, asked: { actor: Actor; waveId: string }) => Promise<Outcome<unknown, string>>

/** A command that does one thing to the wave of that number. */
function onWave(name: string, { what, done, act }: { what: string; done: string; act: Act }): Command<Deps> {
  const summary = `${what}:  gelombang wave ${name} --wave 3 [--json]`
  return {
    name: `wave ${name}`,
    summary,
    async run({ out, ...deps }, args) {
      const { values } = parseArgs({ args, options })
      const number = readCount(values.wave)
      if (number === undefined) {
        out(summary)
        return 2
      }
      const wave = await findWaveByNumber(deps.db, { programme: deps.programme.code, number })
      if (!wave) return refuse(out, 'not-there', values.json)
      const outcome = await act(deps, { actor: system, waveId: wave.id })
      if (!outcome.ok) return refuse(out, outcome.reason, values.json)
      out(values.json ? JSON.stringify({ wave: number, done: name }) : `Wave ${number}: ${done}`)
      return 0
    },
  }
}

function refuse(out: (line: string) => void, reason: string, json: boolean): 1 {
  out(json ? JSON.stringify({ refused: reason }) : `Refused: ${reason}; nothing was changed`)
  return 1
}

export const wavesCommands = [
  list,
  plan,
  onWave('announce', { what: 'make a planned wave public', done: 'announced', act: announceWave }),
  onWave('open', {
    what: 'open a wave whose time has come, without waiting for the worker',
    done: 'open',
    act: (deps, asked) => moveWave(deps, { ...asked, to: 'open' }),
  }),
  onWave('close', {
    what: 'close a wave whose time has come, without waiting for the worker',
    done: 'closed',
    act: (deps, asked) => moveWave(deps, { ...asked, to: 'closed' }),
  }),
  onWave('freeze', {
    what: 'check everybody once more and lock the list',
    done: 'is being frozen by the worker',
    act: freezeWave,
  }),
]
