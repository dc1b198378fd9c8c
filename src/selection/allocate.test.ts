import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allocateSlowly } from '../../test/slow-allocation.ts'
import { bytesOf, entry, largeCase, numbersFrom, poolOf, type Case } from '../../test/random-draws.ts'
import { allocate, type TraceScan } from './allocate.ts'
import { keysOf } from './keys.ts'
import type { Pool } from './pool.ts'
import type { Rules } from './rules.ts'

function allocateFast(pool: Pool, rules: Rules, keys: Buffer) {
  const trace: TraceScan[] = []
  const { statuses, blocks, ranks, cutoffs, unallocated } = allocate({ pool, rules, keys, trace })
  return { statuses: [...statuses], blocks: [...blocks], ranks: [...ranks], cutoffs, unallocated, trace }
}

const names = Array.from({ length: 150 }, (_, i) => `cross-check ${i}`)

test('the allocation is that of the slow, clear text on random pools of up to 700 rows', () => {
  const met = new Set<number>()
  for (const { rules, entries, seed } of names.map(largeCase)) {
    const pool = poolOf(entries)
    const keys = keysOf(seed, pool)
    const fast = allocateFast(pool, rules, keys)
    assert.deepEqual(fast, allocateSlowly(pool, rules, keys))
    for (const status of fast.statuses) met.add(status)
    for (const block of fast.blocks) met.add(block)
  }
  for (const each of [0, 1, 2, 3, 254, 255]) assert.ok(met.has(each), `no pool met ${each}`)
})

/** Keys that differ in their last byte alone, or not at all. */
function tiedKeys({ entries }: Case, name: string): Buffer {
  const next = numbersFrom(name)
  return Buffer.concat(
    entries.map(() => Buffer.concat([bytesOf('tie').subarray(0, 31), Buffer.of(next(40))])),
  )
}

test('keys that are equal up to their last byte are ordered by it, then by idc', () => {
  for (const name of names.slice(0, 50)) {
    const large = largeCase(name)
    const pool = poolOf(large.entries)
    const keys = tiedKeys(large, name)
    assert.deepEqual(allocateFast(pool, large.rules, keys), allocateSlowly(pool, large.rules, keys))
  }
})

test('a disabled member is not barred by relatives who win nothing themselves', () => {
  const blocks = [
    { mask: 1, seats: 1 },
    { mask: 0, seats: 0 },
  ]
  const rules: Rules = {
    v: 'KSEL1',
    cap: 1,
    weight_max: 1,
    national: false,
    strata: [{ code: 11, blocks, reserve: 0 }],
  }
  const pool = poolOf([entry(1, 1), entry(2, 1), entry(3, 1, { mask: 1 })])
  const disabled = pool.order.indexOf(2)
  const keys = Buffer.alloc(3 * 32)
  keys.fill(0xff, disabled * 32, disabled * 32 + 32)
  assert.equal(allocate({ pool, rules, keys }).statuses[disabled], 1)
})
