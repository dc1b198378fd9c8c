import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { areComplete, type Quota, totalSeats } from './quotas.ts'
import { getWaveForUpdate, insertWave, lockWaves, replaceQuotas, updatePlan } from './store/waves.ts'

export type WavePlan = {
  /** As people read it; left out: "Gelombang <number>". */
  name?: string | undefined
  opensAt: Date
  /** The first instant at which nobody can join any more. */
  closesAt: Date
  /** Until then everybody can check the own row. */
  listingUntil: Date
  /** Completed years on the closing day; what is left out stays as the programme has it. */
  minimumAge?: number | undefined
  maximumAge?: number | undefined
  /** One row for every province. */
  quotas: readonly Quota[]
  /** Tickets an entry can have at most; one more for each draw without success. 1: losses do not count. */
  weightMax?: number | undefined
  /** Whether seats that provinces leave empty are drawn among all. */
  isNational?: boolean | undefined
}

export type PlanRefusal = 'bad-dates' | 'bad-quotas' | 'bad-ages'

type Deps = { db: Database; clock: Clock }

/** Plans the next wave of a programme. Nobody sees it before it is announced. */
export async function planWave(
  deps: Deps,
  asked: { actor: Actor; programme: string; plan: WavePlan },
): Promise<Outcome<{ waveId: string; number: number }, PlanRefusal>> {
  const fault = findFault(asked.plan)
  if (fault) return refused(fault)
  return ok((await insertNext(deps, asked)) ?? (await planAgain(deps, asked)))
}

/** Two operators planned at the same moment: the second takes the next number. */
async function planAgain(deps: Deps, asked: { actor: Actor; programme: string; plan: WavePlan }) {
  const planned = await insertNext(deps, asked)
  if (!planned) throw new Error('The number of a new wave was taken twice')
  return planned
}

function insertNext(
  { db, clock }: Deps,
  { actor, programme, plan }: { actor: Actor; programme: string; plan: WavePlan },
): Promise<{ waveId: string; number: number } | undefined> {
  const id = newId(clock)
  return transact(db, async (tx) => {
    const number = ((await lockWaves(tx, programme)).at(-1)?.number ?? 0) + 1
    const wave = {
      id,
      programme,
      number,
      state: 'planned' as const,
      ...rowOf(plan, number),
      weightMax: plan.weightMax ?? 1,
      isNational: plan.isNational ?? false,
      createdAt: clock(),
    }
    if (!(await insertWave(tx, wave, plan.quotas))) return undefined
    const details = { number, seats: totalSeats(plan.quotas) }
    await audit({ tx, clock }, { action: 'waves.planned', actor, subject: id, details })
    return { waveId: id, number }
  })
}

/** Changes a wave that is not announced yet. */
export async function changePlan(
  { db, clock }: Deps,
  { actor, waveId, plan }: { actor: Actor; waveId: string; plan: WavePlan },
): Promise<Outcome<undefined, PlanRefusal | 'not-planned'>> {
  const fault = findFault(plan)
  if (fault) return refused(fault)
  return transact(db, async (tx) => {
    const wave = await getWaveForUpdate(tx, waveId)
    if (wave.state !== 'planned') return refused('not-planned')
    await updatePlan(tx, waveId, rowOf(plan, wave.number))
    await replaceQuotas(tx, waveId, plan.quotas)
    const details = { seats: totalSeats(plan.quotas) }
    await audit({ tx, clock }, { action: 'waves.changed-plan', actor, subject: waveId, details })
    return ok(undefined)
  })
}

function findFault({
  opensAt,
  closesAt,
  listingUntil,
  minimumAge,
  maximumAge,
  quotas,
}: WavePlan): PlanRefusal | undefined {
  if (opensAt >= closesAt || closesAt > listingUntil) return 'bad-dates'
  if (!areComplete(quotas)) return 'bad-quotas'
  const isAge = (age: number | undefined) =>
    age === undefined || (Number.isInteger(age) && age >= 0 && age <= 120)
  const inOrder = minimumAge === undefined || maximumAge === undefined || minimumAge <= maximumAge
  return isAge(minimumAge) && isAge(maximumAge) && inOrder ? undefined : 'bad-ages'
}

function rowOf({ name, opensAt, closesAt, listingUntil, minimumAge, maximumAge }: WavePlan, number: number) {
  return {
    name: name ?? `Gelombang ${number}`,
    opensAt,
    closesAt,
    listingUntil,
    minimumAge: minimumAge ?? null,
    maximumAge: maximumAge ?? null,
  }
}
