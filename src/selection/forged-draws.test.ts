// What a dishonest office could print: everything agrees with everything else, yet the rules were broken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawFor, type Drawn } from '../../test/proof-draws.ts'
import { bytesOf, entry } from '../../test/random-draws.ts'
import { verify } from '../../verifier/verify.ts'
import { allocate } from './allocate.ts'
import { quicknet, type BeaconAnswer } from './beacon-chain.ts'
import { commitmentHash, partyCommitment, type Commitment } from './commitment.ts'
import type { Chance } from './draw.ts'
import { keysOf } from './keys.ts'
import { merkleTree, rootOf } from './merkle.ts'
import { rowBytes, type Pool } from './pool.ts'
import { cutProof, proveEntry, type Drawn as Source, type Proof } from './proof.ts'
import { recordBytes, recordsOf, resultHash, type Summary } from './result.ts'
import { rulesHash, type Rules } from './rules.ts'
import { seedOf, tailOfDigits, tailOfSignature } from './seed.ts'

type Office = {
  pool?: Pool
  rules?: Partial<Rules>
  commit?: object
  chance?: Chance
  records?: (records: Buffer) => void
  summary?: object
}

/** Draws as `drawPool` does, but checks nothing and prints what the office wants. */
function forge({ draw }: Drawn, office: Office): Source {
  const { pool, chance, reveals } = { ...draw, ...office }
  const rules = { ...draw.rules, ...office.rules }
  const poolTree = merkleTree(pool.rows, rowBytes)
  const pool_root = rootOf(poolTree).toString('hex')
  const commit: Commitment = { ...draw.commit, pool_root, rules: rulesHash(rules), ...office.commit }
  const commitHash = commitmentHash(commit)
  const tail = 'beacon' in chance ? tailOfSignature(chance.beacon.signature) : tailOfDigits(chance.digits)
  const seed = seedOf({ commitHash, round: commit.beacon?.round ?? 0, tail, reveals })
  const keys = keysOf(seed, pool)
  const { cutoffs, unallocated, ...rest } = allocate({ pool, rules, keys })
  const records = recordsOf(pool, keys, { cutoffs, unallocated, ...rest })
  office.records?.(records)
  const resultTree = merkleTree(records, recordBytes)
  const result_root = rootOf(resultTree).toString('hex')
  const { v, wave, n } = draw.summary
  const honest: Summary = {
    v,
    wave,
    n,
    commit: commitHash,
    seed: seed.toString('hex'),
    cutoffs,
    unallocated,
    result_root,
  }
  const summary = { ...honest, ...office.summary }
  const trees = { pool, poolTree, records, resultTree, reveals, chance }
  return { ...trees, rules, commit, commitHash, summary, resultHash: resultHash(summary) }
}

const strata = [{ code: 11, blocks: [{ mask: 0, seats: 3 }], reserve: 2 }]
const rules: Rules = { v: 'KSEL1', cap: 1, weight_max: 3, national: false, strata }
const entries = [1, 1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7].map((family, i) => entry(i, family, { weight: 2 }))
const honest = drawFor({ rules, entries, seed: bytesOf('unused') })
const { statuses, pool } = honest.draw

function proofFrom(source: Source, index: number): Proof {
  return cutProof(source, { index, receipt: honest.receipts[index] ?? assert.fail() })
}

function verdictOn(source: Source, proof: Proof): string {
  try {
    verify(JSON.stringify(proof), { commit: source.commitHash, result: source.resultHash })
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/** What somebody reads who was drawn by this office. */
function verdict(office: Office, index = 0): string {
  const source = forge(honest, office)
  return verdictOn(source, proofFrom(source, index))
}

const places = [...entries.keys()]

test('an honest office is believed by everybody', () => {
  for (const index of places) assert.equal(verdict({}, index), 'accepted')
})

test('a key that is not the smallest ticket is seen by its owner', () => {
  assert.match(verdict({ records: (records) => records.fill(1, 16, 48) }), /not the smallest ticket/)
})

test('a record of somebody else is seen', () => {
  assert.match(verdict({ records: (records) => records.fill(1, 0, 16) }), /of two people/)
})

test('everybody of every status is met', () => {
  assert.deepEqual(new Set(statuses), new Set([0, 1, 2, 3]))
})

const given = places.flatMap((index) => [0, 1, 2, 3].map((status) => ({ index, status })))

test('a wrong status is seen by everybody it is given to, unless it is a place', () => {
  const wrong = given.filter(({ index, status }) => status !== statuses[index])
  // A place that the family card has no room for is for its auditor to see: its holder is shown no relatives.
  for (const { index, status } of wrong.filter((each) => each.status === 0 || statuses[each.index] !== 3)) {
    const seen = verdict(
      { records: (records) => records.writeUInt8(status, index * recordBytes + 48) },
      index,
    )
    assert.match(seen, /the rules give/, `${statuses[index]} as ${status}`)
  }
})

test('a wrong block is seen by everybody it is given to', () => {
  for (const index of places) {
    const give = (records: Buffer) => records.writeUInt8(7, index * recordBytes + 49)
    assert.match(verdict({ records: give }, index), /the rules give/)
  }
})

/** Everybody's proof, altered, and what its reader says. */
function verdicts(alter: (proof: Proof, source: Source) => boolean): string[] {
  const source = forge(honest, {})
  return places
    .map((index) => proofFrom(source, index))
    .filter((proof) => alter(proof, source))
    .map((proof) => verdictOn(source, proof))
}

const familyOf = (index: number) => pool.rows.toString('hex', index * rowBytes + 32, index * rowBytes + 48)

function show(fits: (me: Proof['me'], other: number) => boolean) {
  return (proof: Proof, source: Source): boolean => {
    const others = places.filter((other) => other !== proof.me.index && fits(proof.me, other))
    proof.family = others.slice(0, 1).map((other) => proveEntry(source, other))
    return others.length > 0
  }
}

const families: [string, (me: Proof['me'], other: number) => boolean, RegExp][] = [
  [
    'of another family card',
    ({ index }, other) =>
      statuses[index] === 3 && statuses[other] === 1 && familyOf(index) !== familyOf(other),
    /another family card/,
  ],
  [
    'that took no place',
    ({ index }, other) =>
      statuses[index] === 3 && statuses[other] === 3 && familyOf(index) === familyOf(other),
    /took no place/,
  ],
  [
    'of somebody who was not kept out by them',
    ({ index }, other) => statuses[index] !== 3 && familyOf(index) === familyOf(other),
    /status 3 alone/,
  ],
]
for (const [name, fits, because] of families) {
  test(`family entries ${name} explain nothing`, () => {
    const seen = verdicts(show(fits))
    assert.ok(seen.length > 0)
    for (const each of seen) assert.match(each, because)
  })
}

test('a row with more tickets than the rules allow is seen', () => {
  assert.match(verdict({ rules: { weight_max: 1 } }), /the row breaks the rules/)
})

const full = places.find((index) => statuses[index] === 3) ?? assert.fail()
const relative = places.find((index) => index !== full && familyOf(index) === familyOf(full)) ?? assert.fail()

/** Somebody is told that a relative took the last place, in a block. */
function blame({ block, ...office }: Office & { block: number }): string {
  const records = (all: Buffer) => {
    all.writeUInt8(3, full * recordBytes + 48)
    all.writeUInt8(1, relative * recordBytes + 48)
    all.writeUInt8(block, relative * recordBytes + 49)
  }
  const source = forge(honest, { ...office, records })
  return verdictOn(source, { ...proofFrom(source, full), family: [proveEntry(source, relative)] })
}

test('a family card with two counts of earlier places is seen', () => {
  const rows = Buffer.from(pool.rows)
  rows.writeUInt8(2, relative * rowBytes + 51)
  assert.match(blame({ block: 0, pool: { ...pool, rows } }), /two provinces or counts/)
})

test('a relative who is said to have a place in a block for others is seen', () => {
  const blocks = [
    { mask: 1, seats: 1 },
    { mask: 0, seats: 3 },
  ]
  const forReserved = { strata: [{ code: 11, blocks, reserve: 2 }] }
  assert.match(blame({ block: 0, rules: forReserved }), /in a block of others/)
})

test('a relative who is said to have a place beyond the cut-off is seen', () => {
  const blocks = [
    { mask: 0, seats: 0 },
    { mask: 0, seats: 12 },
  ]
  assert.match(
    blame({ block: 0, rules: { strata: [{ code: 11, blocks, reserve: 0 }] } }),
    /beyond its cut-off/,
  )
})

test('a relative on the reserve list is not said to be selected', () => {
  assert.match(blame({ block: 255 }), /took no place/)
})

const summaries: Record<string, [object, RegExp]> = {
  'another wave': [{ wave: 'lain' }, /another wave/],
  'another commitment': [{ commit: '0'.repeat(64) }, /another commitment/],
  'another number of rows': [{ n: 7 }, /another commitment/],
}
for (const [name, [summary, because]] of Object.entries(summaries)) {
  test(`a summary of ${name} is seen`, () => assert.match(verdict({ summary }), because))
}

const c = partyCommitment('notary', bytesOf('notary'))
const commitments: Record<string, [object, RegExp]> = {
  'of another version': [{ v: 'KSEL2' }, /not KSEL1/],
  'with a party twice': [
    {
      parties: [
        { id: 'notary', c },
        { id: 'notary', c },
      ],
    },
    /a party twice/,
  ],
  'of more rows than there are': [{ n: 2 ** 32 }, /no such number of rows/],
}
for (const [name, [commit, because]] of Object.entries(commitments)) {
  test(`a commitment ${name} is seen`, () => assert.match(verdict({ commit }), because))
}

test('digits that are too few are seen', () => {
  assert.match(verdict({ chance: { digits: '1'.repeat(38) } }), /no digits/)
})

/** The point opposite to the signature of the real round 2: on the curve, in the subgroup, signed by nobody. */
const opposite: BeaconAnswer = {
  round: 2,
  signature:
    '96b6a585449b66eb12e875b64fcbab3799861a00e4dbf092d99e969a5eac57dd3f798acf61e705fe4f093db926626807',
}

test('a signature that the beacon did not give is seen, though the seed follows from it', () => {
  const commit = { beacon: { chain: quicknet.hash, round: 2 } }
  const chance = { chain: quicknet, beacon: opposite }
  assert.match(verdict({ commit, chance }), /did not sign/)
  assert.match(verdict({ commit }), /a beacon exactly when one is named/)
})

test('reveals of nobody, a row in capitals and a place in words are not taken', () => {
  const seen = [
    verdicts((proof) => proof.reveals.push(null) > 0),
    verdicts((proof) => (proof.me.row = proof.me.row.toUpperCase()) !== ''),
    verdicts((proof) => Reflect.set(proof.me, 'index', String(proof.me.index))),
  ]
  for (const each of seen.flat()) assert.notEqual(each, 'accepted')
})
