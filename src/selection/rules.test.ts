import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apportion, readRules } from './rules.ts'

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

test('seats are split by whole parts first, then by largest remainder, ties to the smaller code', () => {
  const shares = [
    { code: 32, share: 1 },
    { code: 11, share: 1 },
    { code: 31, share: 1 },
    { code: 51, share: 0 },
  ]
  assert.deepEqual(apportion(5, shares), [
    { code: 11, seats: 2 },
    { code: 31, seats: 2 },
    { code: 32, seats: 1 },
    { code: 51, seats: 0 },
  ])
})

test('all seats are given, and nobody is further from the share than one seat', () => {
  const many = fc.uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 99 }), share: fc.maxSafeNat() }), {
    minLength: 1,
    selector: ({ code }) => code,
  })
  fc.assert(
    fc.property(fc.maxSafeNat(), many, (seats, shares) => {
      fc.pre(shares.some(({ share }) => share > 0))
      const split = apportion(seats, shares)
      const all = shares.reduce((sum, { share }) => sum + BigInt(share), 0n)
      assert.equal(
        split.reduce((sum, each) => sum + BigInt(each.seats), 0n),
        BigInt(seats),
      )
      for (const { code, share } of shares) {
        const given = BigInt(split.find((each) => each.code === code)?.seats ?? -1) * all
        const due = BigInt(seats) * BigInt(share)
        assert.ok(given > due - all && given < due + all)
      }
    }),
  )
})

test('no seats are split over no shares', () => {
  assert.throws(() => apportion(5, [{ code: 11, share: 0 }]), RangeError)
})
