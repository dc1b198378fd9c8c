import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bitsOf, bytesOf, cases, poolOf, type Case } from '../../test/random-draws.ts'
import { allocate, nationalBlock, reserveBlock, type Cutoff } from './allocate.ts'
import { keysOf } from './keys.ts'
import type { Entry } from './pool.ts'
import type { Rules } from './rules.ts'

const runs = { numRuns: 400, seed: 20_221_101 }

type Placed = Entry & { name: string; family: string; key: string; status: number; block: number }

/** Draws, and answers everybody in the order in which they were given. */
function outcome({ rules, entries, seed }: Case) {
  const pool = poolOf(entries)
  const keys = keysOf(seed, pool)
  const { statuses, blocks, ...rest } = allocate({ pool, rules, keys })
  const placed: Placed[] = Array.from(pool.order, (from, i) => {
    const each = entries[from] ?? assert.fail()
    const [name, family] = [each.idc.toString('hex'), each.kkp.toString('hex')]
    const key = keys.toString('hex', i * 32, i * 32 + 32)
    return { ...each, name, family, key, status: statuses[i] ?? 0, block: blocks[i] ?? 0 }
  })
  return { placed, ...rest }
}

function namesOf(placed: Placed[], holds: (each: Placed) => boolean): string[] {
  return placed
    .filter(holds)
    .map(({ name }) => name)
    .toSorted()
}

const won = ({ status }: { status: number }) => status === 1
const hasPlace = ({ status }: { status: number }) => status === 1 || status === 2
const isBefore = (a: Placed, b: { block: number; key: string }) =>
  a.block < b.block || (a.block === b.block && a.key < b.key)

/** The places of a family card that were used before somebody's turn in a block. */
function used(placed: Placed[], { family, prior, key }: Placed, block: number): number {
  const before = placed.filter((other) => other.family === family && hasPlace(other))
  return prior + before.filter((other) => isBefore(other, { block, key })).length
}

/** Every scan with the entries that it was meant for. */
function scansOf({ strata }: Rules, { placed, cutoffs }: { placed: Placed[]; cutoffs: readonly Cutoff[] }) {
  return cutoffs.map((cutoff) => {
    const stratum = strata.find(({ code }) => code === cutoff.code)
    const mask = stratum?.blocks[cutoff.block]?.mask ?? 0
    const meant = placed
      .filter((each) => cutoff.code === 0 || each.stratum === cutoff.code)
      .filter((each) => mask === 0 || (each.mask & mask) !== 0)
      .filter((each) => !hasPlace(each) || each.block >= cutoff.block)
    const taken = placed.filter(
      (each) =>
        hasPlace(each) && each.block === cutoff.block && (cutoff.code === 0 || each.stratum === cutoff.code),
    )
    return { ...cutoff, meant, takers: taken }
  })
}

test('P1: the order of the input changes nothing', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (each, salt) => {
      const shuffled = each.entries.toSorted((a, b) =>
        bytesOf(salt, a.idc.toString('hex')).compare(bytesOf(salt, b.idc.toString('hex'))),
      )
      assert.deepEqual(outcome({ ...each, entries: shuffled }), outcome(each))
    }),
    runs,
  )
})

test('P2: a family card never has more places than the cap, earlier waves and reserve list counted', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { placed } = outcome(each)
      for (const { family, prior } of placed.filter(hasPlace)) {
        const places = placed.filter((other) => other.family === family && hasPlace(other)).length
        assert.ok(prior + places <= each.rules.cap)
      }
    }),
    runs,
  )
})

test('P3: quotas are exact, and a seat stays empty only if nobody eligible is left', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const { rules } = each
      const drawn = outcome(each)
      const offered = rules.strata.flatMap(({ blocks }) => blocks).reduce((sum, { seats }) => sum + seats, 0)
      assert.equal(drawn.placed.filter(won).length + drawn.unallocated, offered)
      for (const { taken, seats, block, meant, takers } of scansOf(rules, drawn)) {
        assert.equal(takers.length, taken)
        const passed = taken < seats ? meant.filter((one) => !takers.includes(one)) : []
        for (const one of passed) assert.ok(used(drawn.placed, { ...one, key: 'g' }, block) >= rules.cap)
      }
    }),
    runs,
  )
})

test('P4: nobody is passed over in a block for a larger key, unless the family card is full', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const drawn = outcome(each)
      for (const { block, meant, takers } of scansOf(each.rules, drawn)) {
        const largest =
          takers
            .map(({ key }) => key)
            .toSorted()
            .at(-1) ?? ''
        const passed = meant.filter((one) => one.key < largest && !takers.includes(one))
        for (const one of passed) assert.ok(used(drawn.placed, one, block) >= each.rules.cap)
      }
    }),
    runs,
  )
})

/** 2 selected, 1 reserve, 0 neither */
function standing(each: Case, index: number): number {
  const name = each.entries[index]?.idc.toString('hex')
  const own = outcome(each).placed.find((one) => one.name === name)
  return { 1: 2, 2: 1 }[own?.status ?? 0] ?? 0
}

function alter(each: Case, index: number, change: (entry: Entry) => Partial<Entry>): Case {
  const entries = each.entries.map((one, i) => (i === index ? { ...one, ...change(one) } : one))
  return { ...each, entries }
}

test('P5: one more ticket never hurts its owner', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (each, pick) => {
      const index = pick % each.entries.length
      const luckier = alter(each, index, ({ weight }) => ({ weight: weight + 1 }))
      assert.ok(standing(luckier, index) >= standing(each, index))
    }),
    runs,
  )
})

test('P6: one more reserved group never hurts its owner', () => {
  fc.assert(
    fc.property(cases, fc.nat(), fc.nat(7), (each, pick, bits) => {
      const index = pick % each.entries.length
      const flagged = alter(each, index, ({ mask }) => ({ mask: mask | (bits & bitsOf(each.rules)) }))
      assert.ok(standing(flagged, index) >= standing(each, index))
    }),
    runs,
  )
})

/** The rules with other seats in the last block of one stratum. */
function withSeats(rules: Rules, place: number, change: (seats: number) => number): Rules {
  const strata = rules.strata.map((stratum, i) => {
    const last = stratum.blocks.length - 1
    const blocks = stratum.blocks.map((one, b) => (b === last ? { ...one, seats: change(one.seats) } : one))
    return i === place ? { ...stratum, blocks } : stratum
  })
  return { ...rules, strata }
}

test('P7: one more seat in the last block keeps every winner', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (each, pick) => {
      const rules = withSeats(each.rules, pick % each.rules.strata.length, (seats) => seats + 1)
      const after = new Set(namesOf(outcome({ ...each, rules }).placed, won))
      for (const name of namesOf(outcome(each).placed, won)) assert.ok(after.has(name))
    }),
    runs,
  )
})

test('P8: removing somebody who was not selected leaves the selected unchanged', () => {
  fc.assert(
    fc.property(cases, fc.nat(), (each, pick) => {
      const { placed } = outcome(each)
      const others = placed.filter((one) => !won(one))
      const gone = others[pick % Math.max(1, others.length)]
      const entries = each.entries.filter(({ idc }) => idc.toString('hex') !== gone?.name)
      fc.pre(entries.length > 0)
      assert.deepEqual(namesOf(outcome({ ...each, entries }).placed, won), namesOf(placed, won))
    }),
    runs,
  )
})

test('P9: without the national block a change in one province does not touch another', () => {
  fc.assert(
    fc.property(cases, fc.nat(3), fc.nat(9), (each, place, seats) => {
      const before = { ...each, rules: { ...each.rules, national: false } }
      const rules = withSeats(before.rules, place % before.rules.strata.length, () => seats)
      const code = 11 + (place % before.rules.strata.length)
      const elsewhere = ({ placed }: { placed: Placed[] }) => placed.filter(({ stratum }) => stratum !== code)
      assert.deepEqual(elsewhere(outcome({ ...before, rules })), elsewhere(outcome(before)))
      const halved = before.entries.filter(({ stratum, idc }) => stratum !== code || (idc[0] ?? 0) < 128)
      fc.pre(halved.length > 0)
      assert.deepEqual(elsewhere(outcome({ ...before, entries: halved })), elsewhere(outcome(before)))
    }),
    runs,
  )
})

/** What the published cut-offs make of one entry. */
function byCutoffs(rules: Rules, { placed, cutoffs }: ReturnType<typeof outcome>, me: Placed): number[] {
  let skipped: number[] | undefined
  for (const block of blocksFor(rules, me)) {
    const code = block === nationalBlock ? 0 : me.stratum
    const scan = cutoffs.find((one) => one.code === code && one.block === block) ?? assert.fail()
    if (scan.seats === 0 || me.key > scan.cutoff) continue
    if (used(placed, me, block) < rules.cap) return [block === reserveBlock ? 2 : 1, block]
    skipped ??= [3, block]
  }
  return skipped ?? [0, 0]
}

/** The blocks that are meant for somebody, in the order of their scans. */
function blocksFor({ strata, national }: Rules, { stratum, mask }: Entry): number[] {
  const own = strata.find(({ code }) => code === stratum)?.blocks ?? []
  const meant = [...own.entries()].filter(([, each]) => each.mask === 0 || (each.mask & mask) !== 0)
  return [...meant.map(([block]) => block), ...(national ? [nationalBlock] : []), reserveBlock]
}

test('P10: the published cut-offs give every status and block again', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const drawn = outcome(each)
      for (const me of drawn.placed) assert.deepEqual(byCutoffs(each.rules, drawn, me), [me.status, me.block])
    }),
    runs,
  )
})
