import { hash } from 'node:crypto'
import fc from 'fast-check'
import { makePool, type Entry, type Pool, type Rules } from '#selection'

/** A pool with its rules, small enough to read, wide enough to meet every status. */
export type Case = { rules: Rules; entries: Entry[]; seed: Buffer }

type Member = { mask: number; weight: number }
type Family = { place: number; prior: number; members: Member[] }

/** 32 bytes that depend on the words alone. */
export function bytesOf(...words: (string | number)[]): Buffer {
  return hash('sha256', words.join(' '), 'buffer')
}

/** Entry `i` of a family; salts are left out, as the draw never sees them. */
export function entry(i: number, family: number, fields: Partial<Entry> = {}): Entry {
  const kkp = bytesOf('kkp', family).subarray(0, 16)
  return { idc: bytesOf('idc', i), kkp, stratum: 11, mask: 0, prior: 0, weight: 1, ...fields }
}

/** A pool that must be right. */
export function poolOf(entries: readonly Entry[]): Pool {
  const pool = makePool(entries)
  if (!pool.ok) throw new Error(`No pool: ${pool.reason}`)
  return pool.value
}

const seats = fc.nat(4)
const block = fc.record({ mask: fc.nat(7), seats })
const stratum = fc.record({
  reserved: fc.array(block, { maxLength: 3 }),
  open: fc.nat(6),
  reserve: seats,
})
const family: fc.Arbitrary<Family> = fc.record({
  place: fc.nat(3),
  prior: fc.constantFrom(0, 0, 0, 1, 2),
  members: fc.array(fc.record({ mask: fc.nat(7), weight: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  }),
})

/** 1 to 4 strata, caps 1 to 3, blocks without seats, with and without the national block, up to 60 entries. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    strata: fc.array(stratum, { minLength: 1, maxLength: 4 }),
    cap: fc.integer({ min: 1, max: 3 }),
    national: fc.boolean(),
    families: fc.array(family, { minLength: 1, maxLength: 12 }),
    seed: fc.nat(),
  })
  .map(({ strata, cap, national, families, seed }) =>
    assemble({ rules: rulesOf(strata, { cap, national }), families, seed: bytesOf('seed', seed) }),
  )

function rulesOf(
  strata: { reserved: { mask: number; seats: number }[]; open: number; reserve: number }[],
  { cap, national }: { cap: number; national: boolean },
): Rules {
  return {
    v: 'KSEL1',
    cap,
    weight_max: 5,
    national,
    strata: strata.map(({ reserved, open, reserve }, i) => ({
      code: 11 + i,
      blocks: [...reserved, { mask: 0, seats: open }],
      reserve,
    })),
  }
}

/** The bits that some block of the rules uses. */
export function bitsOf({ strata }: Rules): number {
  return strata.flatMap(({ blocks }) => blocks).reduce((bits, { mask }) => bits | mask, 0)
}

function assemble({ rules, families, seed }: { rules: Rules; families: Family[]; seed: Buffer }): Case {
  let count = 0
  const entries = families.flatMap(({ place, prior, members }, number) =>
    members.map(({ mask, weight }) => {
      const code = 11 + (place % rules.strata.length)
      return entry(count++, number, { stratum: code, mask: mask & bitsOf(rules), prior, weight })
    }),
  )
  return { rules, entries, seed }
}

/** Numbers that look random and are the same each time: `next(n)` is one of 0..n−1. */
export function numbersFrom(name: string): (n: number) => number {
  let drawn = 0
  return (n) => bytesOf(name, drawn++).readUInt32BE() % n
}

/** A larger pool of its own for each name: up to 700 rows. */
export function largeCase(name: string): Case {
  const next = numbersFrom(name)
  const rows = 1 + next(700)
  const strata = Array.from({ length: 1 + next(4) }, () => ({
    reserved: Array.from({ length: next(4) }, () => ({ mask: next(8), seats: next(3) * next(40) })),
    open: next(rows),
    reserve: next(40),
  }))
  const families: Family[] = []
  for (let left = rows; left > 0; left -= families.at(-1)?.members.length ?? 1) {
    const members = Array.from({ length: 1 + next(Math.min(6, left)) }, () => ({
      mask: next(8),
      weight: 1 + next(4),
    }))
    families.push({ place: next(4), prior: next(3), members })
  }
  const rules = rulesOf(strata, { cap: 1 + next(3), national: next(2) === 1 })
  return assemble({ rules, families, seed: bytesOf(name, 'seed') })
}
