import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, entry, poolOf } from '../../test/random-draws.ts'
import { checkPool, idcOf, kkpOf, makePool, readRow, rowAt } from './pool.ts'
import { findIndex } from './proof.ts'
import type { Rules } from './rules.ts'

const blocks = [
  { mask: 1, seats: 1 },
  { mask: 0, seats: 1 },
]
const strata = [
  { code: 11, blocks, reserve: 0 },
  { code: 12, blocks: [{ mask: 0, seats: 1 }], reserve: 0 },
]
const rules: Rules = { v: 'KSEL1', cap: 1, weight_max: 4, national: false, strata }

test('rows stand in the order of their idc and read as what was put in', () => {
  const entries = Array.from({ length: 50 }, (_, i) =>
    entry(i, i % 7, { stratum: 300 + i, mask: i, prior: 255, weight: 65535 - i }),
  )
  const pool = poolOf(entries)
  for (let i = 0; i < pool.n; i++) {
    const { id, ...row } = readRow(rowAt(pool, i))
    assert.deepEqual(row, entries[pool.order[i] ?? -1])
    assert.equal(findIndex(pool, row.idc), i)
    assert.deepEqual(id, row.idc.subarray(0, 16))
  }
  assert.equal(findIndex(pool, bytesOf('stranger')), undefined)
})

const checks: [string, Parameters<typeof poolOf>[0]][] = [
  ['V1', [entry(1, 1), entry(1, 2)]],
  // the same entry id, another second half
  [
    'V1',
    [
      entry(1, 1),
      { ...entry(1, 2), idc: Buffer.concat([entry(1, 1).idc.subarray(0, 16), bytesOf('x').subarray(16)]) },
    ],
  ],
  ['V2', [entry(1, 1, { weight: 0 })]],
  ['V2', [entry(1, 1, { weight: 5 })]],
  ['V3', [entry(1, 1), entry(2, 1, { stratum: 12 })]],
  ['V3', [entry(1, 1), entry(2, 1, { prior: 1 })]],
  ['V4', [entry(1, 1, { stratum: 13 })]],
  ['V5', [entry(1, 1, { mask: 2 })]],
]
for (const [i, [code, entries]] of checks.entries()) {
  test(`a pool that breaks ${code} is refused (${i})`, () => {
    assert.equal(checkPool(poolOf(entries), rules), code)
  })
}

test('a good pool passes, with bits that only another stratum uses', () => {
  assert.equal(
    checkPool(poolOf([entry(1, 1), entry(2, 1), entry(3, 2, { stratum: 12, mask: 1 })]), rules),
    undefined,
  )
})

const unfit: [string, Parameters<typeof makePool>[0]][] = [
  ['empty-pool', []],
  ['V2', [entry(1, 1, { weight: 65536 })]],
  ['V4', [entry(1, 1, { stratum: 65536 })]],
  ['V5', [entry(1, 1, { mask: -1 })]],
  ['prior-out-of-range', [entry(1, 1, { prior: 256 })]],
]
for (const [reason, entries] of unfit) {
  test(`what does not fit into a row is refused: ${reason}`, () => {
    assert.deepEqual(makePool(entries), { ok: false, reason })
  })
}

test('pseudonyms are made of 16 digits and 32 bytes of salt, nothing else', () => {
  const salt = bytesOf('salt')
  assert.throws(() => idcOf({ salt, nik: '99' }), RangeError)
  assert.throws(() => kkpOf({ kksalt: salt.subarray(1), kk: '8800000000000001' }), RangeError)
  assert.equal(kkpOf({ kksalt: salt, kk: '8800000000000001' }).length, 16)
})
