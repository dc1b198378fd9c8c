import { hash } from 'node:crypto'
import { z } from 'zod'
import { ok, refused, type Outcome } from '#platform/outcome'
import { jcs } from './jcs.ts'

export type RulesRefusal = 'R1' | 'R2' | 'R3' | 'R4'

const Seats = z.int().min(0)
const Block = z.strictObject({ mask: z.int().min(0).max(255), seats: Seats })
const Rules = z.strictObject({
  v: z.literal('KSEL1'),
  cap: z.int().min(1),
  weight_max: z.int().min(1).max(65535),
  national: z.boolean(),
  strata: z.array(z.strictObject({ code: z.int(), blocks: z.array(Block), reserve: Seats })),
})

/**
 * The allocation rules of a wave, as published. Blocks are filled in order: reserved before open is a guaranteed
 * minimum, open before reserved gives the reserved seats on top.
 */
export type Rules = z.output<typeof Rules>

/** Checks R1 to R4: R4 the shape, then R1 the codes, R2 the number of blocks, R3 the open last block. */
export function readRules(value: unknown): Outcome<Rules, RulesRefusal> {
  const parsed = Rules.safeParse(value)
  if (!parsed.success) return refused('R4')
  const rules = parsed.data
  const codes = rules.strata.map(({ code }) => code)
  if (!codes.every((code, i) => code >= 1 && code <= 65535 && code > (codes[i - 1] ?? 0)))
    return refused('R1')
  if (!rules.strata.every(({ blocks }) => blocks.length >= 1 && blocks.length <= 250)) return refused('R2')
  if (!rules.strata.every(({ blocks }) => blocks.at(-1)?.mask === 0)) return refused('R3')
  return seatsIn(rules) <= Number.MAX_SAFE_INTEGER ? ok(rules) : refused('R4')
}

/** Beyond 2^53−1 the sums that the summary states could not be written. */
function seatsIn({ strata }: Rules): number {
  return strata.flatMap(({ blocks }) => blocks).reduce((sum, { seats }) => sum + seats, 0)
}

/** `H(JCS(rules))` in hex, as the commitment names it. */
export function rulesHash(rules: Rules): string {
  return hash('sha256', jcs(rules))
}
