import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { bytesOf, entry, poolOf } from '../../test/random-draws.ts'
import { quicknet } from './beacon-chain.ts'
import { commitmentHash, makeCommitment, partyCommitment, readCommitment } from './commitment.ts'
import { drawPool, type DrawInput } from './draw.ts'
import { countReveals, seedOf, tailOfDigits } from './seed.ts'
import type { Rules } from './rules.ts'

const pool = poolOf([entry(1, 1), entry(2, 2), entry(3, 2)])
const strata = [{ code: 11, blocks: [{ mask: 0, seats: 1 }], reserve: 1 }]
const rules: Rules = { v: 'KSEL1', cap: 1, weight_max: 1, national: false, strata }
const secret = bytesOf('notary')
const parties = [
  { id: 'notary', c: partyCommitment('notary', secret) },
  { id: 'auditor', c: partyCommitment('auditor', bytesOf('auditor')) },
]
const digits = '1'.repeat(39)

function commitmentWith(more: object = {}) {
  const made = makeCommitment({
    wave: 'w',
    prev: '0'.repeat(64),
    beacon: null,
    parties,
    pool,
    rules,
    ...more,
  })
  assert.ok(made.ok)
  return made.value
}

function drawWith(more: Partial<DrawInput>) {
  const commit = commitmentWith()
  return drawPool({ pool, rules, commit, chance: { digits }, secrets: [secret, null], ...more })
}

test('further keys are part of the commitment and of its hash', () => {
  const plain = commitmentWith()
  const more = commitmentWith({ code: 'ab', not_after: 1_800_000_000 })
  assert.deepEqual(more, { ...plain, code: 'ab', not_after: 1_800_000_000 })
  assert.notEqual(commitmentHash(more), commitmentHash(plain))
  assert.deepEqual(readCommitment(more), { ok: true, value: more })
})

const bad: Record<string, object> = {
  'a party twice': { parties: [parties[0], parties[0]] },
  'a name outside ASCII': { wave: 'gelombang é' },
  'a fraction': { not_after: 1.5 },
  'no previous result': { prev: '' },
  'round 0': { beacon: { chain: quicknet.hash, round: 0 } },
  'another version': { v: 'KSEL2' },
  'no rows': { n: 0 },
}
for (const [name, change] of Object.entries(bad)) {
  test(`a commitment with ${name} is refused`, () => {
    assert.deepEqual(readCommitment({ ...commitmentWith(), ...change }), {
      ok: false,
      reason: 'bad-commitment',
    })
  })
}

test('a secret that does not open its commitment counts as not revealed', () => {
  const opened = countReveals(parties, [secret, secret])
  assert.deepEqual(opened, [secret, null])
  assert.deepEqual(countReveals(parties, []), [null, null])
  assert.deepEqual(countReveals([{ id: 'x', c: partyCommitment('x', Buffer.of(1)) }], [Buffer.of(1)]), [null])
})

test('the seed is hashed from commitment, round, tail and reveals, byte for byte', () => {
  const commitHash = commitmentHash(commitmentWith())
  const tail = tailOfDigits(digits)
  const message = [
    Buffer.from('KSEL1/seed\0').toString('hex'),
    commitHash,
    '0000000000000007',
    hash('sha256', `KSEL1/phys\0${digits}`),
    '0002',
    secret.toString('hex'),
    '0'.repeat(64),
  ].join('')
  const seed = seedOf({ commitHash, round: 7, tail, reveals: [secret, null] })
  assert.equal(seed.toString('hex'), hash('sha256', Buffer.from(message, 'hex')))
})

test('a draw by digits is drawn when all agrees', () => {
  assert.ok(drawWith({}).ok)
})

const beacon = { round: 2, signature: '0'.repeat(96) }
const refusals: [string, Partial<DrawInput>][] = [
  ['other-pool', { pool: poolOf([entry(1, 1), entry(2, 2), entry(4, 2)]) }],
  ['other-rules', { rules: { ...rules, cap: 2 } }],
  ['R3', { rules: { ...rules, strata: [{ code: 11, blocks: [{ mask: 1, seats: 1 }], reserve: 1 }] } }],
  ['V4', { rules: { ...rules, strata: [] } }],
  ['bad-digits', { chance: { digits: '1'.repeat(38) } }],
  ['bad-digits', { chance: { digits: `${digits} ` } }],
  ['beacon-not-named', { chance: { chain: quicknet, beacon } }],
  ['beacon-named', { commit: commitmentWith({ beacon: { chain: quicknet.hash, round: 2 } }) }],
]
for (const [reason, change] of refusals) {
  test(`no draw: ${reason}`, () => {
    assert.deepEqual(drawWith(change), { ok: false, reason })
  })
}

const named: [string, Partial<DrawInput>][] = [
  ['other-chain', { chance: { chain: { ...quicknet, hash: '0'.repeat(64) }, beacon } }],
  ['other-chain', { chance: { chain: { ...quicknet, period: 4 }, beacon } }],
  ['other-round', { chance: { chain: quicknet, beacon: { ...beacon, round: 3 } } }],
  ['bad-signature', { chance: { chain: quicknet, beacon } }],
]
for (const [reason, change] of named) {
  test(`no draw by a beacon: ${reason}`, () => {
    const commit = commitmentWith({ beacon: { chain: quicknet.hash, round: 2 } })
    assert.deepEqual(drawWith({ commit, ...change }), { ok: false, reason })
  })
}
