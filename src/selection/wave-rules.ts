import type { Quota } from '#waves'
import { householdCap, type Programme } from '#programmes'
import type { Rules } from './rules.ts'

/** A programme without a cap still needs a number: more recipients than a family card can count. */
const noCap = 255

/** The allocation rules of a wave: its places as announced, one open block for each province. */
export function rulesOf({
  programme,
  quotas,
  weightMax,
  isNational,
}: {
  programme: Programme
  quotas: readonly Quota[]
  weightMax: number
  isNational: boolean
}): Rules {
  return {
    v: 'KSEL1',
    cap: householdCap(programme) ?? noCap,
    weight_max: weightMax,
    national: isNational,
    strata: quotas
      .map(({ province, seats, reserve }) => ({ code: province, blocks: [{ mask: 0, seats }], reserve }))
      .toSorted((a, b) => a.code - b.code),
  }
}
