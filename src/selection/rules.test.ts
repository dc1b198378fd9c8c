import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRules } from './rules.ts'

const rules = {
  v: 'KSEL1',
  cap: 2,
  weight_max: 4,
  national: true,
  strata: [
    {
      code: 11,
      blocks: [
        { mask: 1, seats: 2 },
        { mask: 0, seats: 5 },
      ],
      reserve: 3,
    },
    { code: 12, blocks: [{ mask: 0, seats: 0 }], reserve: 0 },
  ],
}
const [aceh, north] = rules.strata

test('good rules are read as they are', () => {
  assert.deepEqual(readRules(rules), { ok: true, value: rules })
})

const refused: [string, object][] = [
  ['R1', { strata: [north, aceh] }],
  ['R1', { strata: [aceh, aceh] }],
  ['R1', { strata: [{ ...aceh, code: 0 }] }],
  ['R1', { strata: [{ ...aceh, code: 65536 }] }],
  ['R2', { strata: [{ ...aceh, blocks: [] }] }],
  ['R2', { strata: [{ ...aceh, blocks: Array.from({ length: 251 }, () => ({ mask: 0, seats: 1 })) }] }],
  [
    'R3',
    {
      strata: [
        {
          ...aceh,
          blocks: [
            { mask: 0, seats: 1 },
            { mask: 2, seats: 1 },
          ],
        },
      ],
    },
  ],
  ['R4', { v: 'KSEL2' }],
  ['R4', { cap: 0 }],
  ['R4', { weight_max: 65536 }],
  ['R4', { national: 1 }],
  ['R4', { more: 1 }],
  ['R4', { strata: [{ ...aceh, reserve: undefined }] }],
  ['R4', { strata: [{ ...aceh, blocks: [{ mask: 256, seats: 1 }] }] }],
  ['R4', { strata: [{ ...aceh, blocks: [{ mask: 0, seats: 1.5 }] }] }],
  ['R4', { strata: [{ ...aceh, blocks: [{ mask: 0, seats: 1, more: 1 }] }] }],
  [
    'R4',
    {
      strata: [
        {
          ...aceh,
          blocks: [
            { mask: 0, seats: 2 ** 53 - 1 },
            { mask: 0, seats: 1 },
          ],
        },
      ],
    },
  ],
]
for (const [reason, change] of refused) {
  test(`rules with ${JSON.stringify(change).slice(0, 90)} are refused: ${reason}`, () => {
    assert.deepEqual(readRules({ ...rules, ...change }), { ok: false, reason })
  })
}

test('250 blocks and the largest code are good rules', () => {
  const blocks = Array.from({ length: 250 }, () => ({ mask: 0, seats: 1 }))
  assert.ok(readRules({ ...rules, strata: [{ code: 65535, blocks, reserve: 0 }] }).ok)
})
