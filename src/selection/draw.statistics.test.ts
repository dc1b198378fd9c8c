import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, entry, poolOf } from '../../test/random-draws.ts'
import { allocate } from './allocate.ts'
import { keyOf, keysOf, ticketsOf } from './keys.ts'
import type { Entry, Pool } from './pool.ts'
import type { Rules } from './rules.ts'

/** Beyond it p is outside (1e-4, 1 − 1e-4). */
const extreme = 3.719

/** How many standard deviations a chi-square lies from its mean (Wilson and Hilferty, 1931). */
function zOf(chiSquare: number, freedom: number): number {
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(chiSquare / freedom) - (1 - spread)) / Math.sqrt(spread)
}

function assertFair(z: number): void {
  assert.ok(Math.abs(z) < extreme, `z = ${z.toFixed(2)}`)
}

function assertCaught(z: number): void {
  assert.ok(z > extreme, `the planted bias was not seen: z = ${z.toFixed(2)}`)
}

function openRules(seats: number, cap = 1): Rules {
  const strata = [{ code: 11, blocks: [{ mask: 0, seats }], reserve: 0 }]
  return { v: 'KSEL1', cap, weight_max: 4, national: false, strata }
}

/** Everybody in a family of their own. */
function strangers(n: number): Pool {
  return poolOf(Array.from({ length: n }, (_, i) => entry(i, i)))
}

type Lot = { pool: Pool; seats: number; seed: Buffer }

/** Who wins, as places in the order in which the entries came in. */
function winners({ pool, seats, seed }: Lot): number[] {
  const { statuses } = allocate({ pool, rules: openRules(seats), keys: keysOf(seed, pool) })
  return [...pool.order].filter((_, i) => statuses[i] === 1)
}

/** M1: keys of 97 levels, ties to whoever came first. */
function winnersByLevel({ pool, seats, seed }: Lot): number[] {
  const keys = keysOf(seed, pool)
  const levels = Array.from(pool.order, (place, i) => ({ place, level: keys.readUInt32BE(i * 32) % 97 }))
  return levels
    .toSorted((a, b) => a.level - b.level || a.place - b.place)
    .slice(0, seats)
    .map(({ place }) => place)
}

/** How far the wins of groups of equal size, by order of arrival, are from equal; each draw fills the same seats. */
function unevenness(
  select: (lot: Lot) => number[],
  size: { n: number; seats: number; draws: number; groups: number },
) {
  const { n, seats, draws, groups } = size
  const pool = strangers(n)
  const wins = Array.from({ length: groups }, () => 0)
  for (let d = 0; d < draws; d++) {
    for (const place of select({ pool, seats, seed: bytesOf('uneven', n, d) })) {
      const group = Math.floor((place * groups) / n)
      wins[group] = (wins[group] ?? 0) + 1
    }
  }
  const expected = (draws * seats) / groups
  const variance = expected * (1 - seats / n) * (n / (n - 1)) // without replacement
  return zOf(
    wins.reduce((sum, won) => sum + (won - expected) ** 2 / variance, 0),
    groups - 1,
  )
}

test('S1: everybody has the same chance (400 entries, 600 draws)', () => {
  assertFair(unevenness(winners, { n: 400, seats: 100, draws: 600, groups: 400 }))
})

const deciles = { n: 4000, seats: 1000, draws: 150, groups: 10 }

test('S2: it does not matter when one came (deciles of 4,000 entries, 150 draws)', () => {
  assertFair(unevenness(winners, deciles))
})

test('S2 catches ties that go to whoever came first', () => {
  assertCaught(unevenness(winnersByLevel, deciles))
})

test('S3: rank and order of arrival are independent (400 entries, 600 draws)', () => {
  const [n, draws] = [400, 600]
  const pool = strangers(n)
  const cells = Array.from({ length: 100 }, () => 0)
  for (let d = 0; d < draws; d++) {
    const { ranks } = allocate({ pool, rules: openRules(0), keys: keysOf(bytesOf('ranks', d), pool) })
    pool.order.forEach((place, i) => {
      const cell = Math.floor((((ranks[i] ?? 0) - 1) * 10) / n) * 10 + Math.floor((place * 10) / n)
      cells[cell] = (cells[cell] ?? 0) + 1
    })
  }
  const expected = (n * draws) / 100
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  assertFair(zOf((chiSquare * (n - 1)) / n, 81))
})

test('S4: the keys of ids that follow one another fill 4,096 bins evenly (100,000 keys)', () => {
  const bins = Array.from({ length: 4096 }, () => 0)
  const [n, seed, id] = [100_000, bytesOf('histogram'), Buffer.alloc(16)]
  for (let i = 0; i < n; i++) {
    id.writeUInt32BE(i, 12)
    const bin = keyOf({ seed, id, weight: 1 }).readUInt16BE() >> 4
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  const expected = n / bins.length
  assertFair(
    zOf(
      bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
      bins.length - 1,
    ),
  )
})

type Rank = (tickets: { seed: Buffer; id: Buffer; weight: number }) => number

/** The first 48 bits of the key. */
const byKey: Rank = (tickets) => keyOf(tickets).readUIntBE(0, 6)
/** M2: one ticket, divided by the weight. */
const byQuotient: Rank = (tickets) => (ticketsOf(tickets)[0]?.readUIntBE(0, 6) ?? 0) / tickets.weight

function weightBias(rank: Rank): number {
  const draws = 6000
  const weights = [1, 2, 4]
  const wins = weights.map(() => 0)
  for (let d = 0; d < draws; d++) {
    const seed = bytesOf('weights', d)
    const keys = weights.map((weight, i) => rank({ seed, id: bytesOf('id', i).subarray(0, 16), weight }))
    const first = keys.indexOf(Math.min(...keys))
    wins[first] = (wins[first] ?? 0) + 1
  }
  const expected = weights.map((weight) => (draws * weight) / 7)
  return zOf(
    expected.reduce((sum, e, i) => sum + ((wins[i] ?? 0) - e) ** 2 / e, 0),
    weights.length - 1,
  )
}

test('S5: the first place falls to w tickets with chance w/Σw (6,000 draws)', () => {
  assertFair(weightBias(byKey))
})

test('S5 catches a ticket divided by the weight', () => {
  assertCaught(weightBias(byQuotient))
})

/** E[min(2, Bin(m, t))] / m: the chance of one of m applicants of a family card with 2 places. */
function chanceInFamily(m: number, t: number): number {
  const none = (1 - t) ** m
  const one = m * t * (1 - t) ** (m - 1)
  return (one + 2 * (1 - none - one)) / m
}

test('S6: the effect of the family cap is the published one (1,660 entries, 80 draws)', () => {
  const [t, draws] = [0.33, 80]
  const sizes = [
    { m: 1, families: 400 },
    { m: 2, families: 210 },
    { m: 3, families: 140 },
    { m: 5, families: 84 },
  ]
  const entries: (Entry & { m: number })[] = sizes.flatMap(({ m, families }) =>
    Array.from({ length: m * families }, (_, i) => {
      const number = m * 1000 + Math.floor(i / m)
      return { ...entry(m * 10_000 + i, number), m }
    }),
  )
  const pool = poolOf(entries)
  const seats = Math.round(
    sizes.reduce((sum, { m, families }) => sum + families * m * chanceInFamily(m, t), 0),
  )
  const wins = new Map(sizes.map(({ m }) => [m, 0]))
  for (let d = 0; d < draws; d++) {
    const keys = keysOf(bytesOf('families', d), pool)
    const { statuses } = allocate({ pool, rules: openRules(seats, 2), keys })
    pool.order.forEach((place, i) => {
      const m = entries[place]?.m ?? 0
      if (statuses[i] === 1) wins.set(m, (wins.get(m) ?? 0) + 1)
    })
  }
  for (const { m, families } of sizes) {
    const seen = (wins.get(m) ?? 0) / (draws * m * families)
    assert.ok(Math.abs(seen - chanceInFamily(m, t)) < 0.012, `m = ${m}: ${seen}`)
  }
})

test('S7: one flipped bit of the seed gives winners that overlap by chance alone (400 entries, 200 pairs)', () => {
  const [n, seats, pairs] = [400, 100, 200]
  const pool = strangers(n)
  let shared = 0
  for (let d = 0; d < pairs; d++) {
    const seed = bytesOf('flip', d)
    const flipped = Buffer.from(seed)
    flipped.writeUInt8(flipped.readUInt8(d % 32) ^ (1 << (d % 8)), d % 32)
    const before = new Set(winners({ pool, seats, seed }))
    shared += winners({ pool, seats, seed: flipped }).filter((place) => before.has(place)).length
  }
  const share = seats / n
  const deviation = Math.sqrt((pairs * seats * share * (1 - share) * (n - seats)) / (n - 1))
  assertFair((shared - pairs * seats * share) / deviation)
})
