// What the tests alter in genuine proofs. Each must be rejected.
import assert from 'node:assert/strict'
import type { Proof } from '#selection'

type Alteration = { applies?: (proof: Proof) => boolean; alter: (proof: Proof) => void }

/** Changes one byte of a hex string. */
function flip(hex: string, at: number): string {
  const bytes = Buffer.from(hex, 'hex')
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes.toString('hex')
}

function bump(digits: string): string {
  return digits.slice(0, -1) + String((Number(digits.at(-1)) + 1) % 10)
}

const hasSiblings = ({ me }: Proof) => me.pool_path.length > 0
const hasFamily = ({ family }: Proof) => family.length > 0
const firstOf = <Item>(list: readonly Item[]): Item => list[0] ?? assert.fail()

export const alterations: Record<string, Alteration> = {
  'idc in its row': { alter: ({ me }) => (me.row = flip(me.row, 20)) },
  'family card in its row': { alter: ({ me }) => (me.row = flip(me.row, 40)) },
  'province in its row': { alter: ({ me }) => (me.row = flip(me.row, 49)) },
  'weight in its row': { alter: ({ me }) => (me.row = flip(me.row, 53)) },
  'entry id in its record': { alter: ({ me }) => (me.record = flip(me.record, 3)) },
  'key in its record': { alter: ({ me }) => (me.record = flip(me.record, 30)) },
  status: { alter: ({ me }) => (me.record = flip(me.record, 48)) },
  block: { alter: ({ me }) => (me.record = flip(me.record, 49)) },
  rank: { alter: ({ me }) => (me.record = flip(me.record, 53)) },
  'longer row': { alter: ({ me }) => (me.row += '00') },
  NIK: { alter: ({ me }) => (me.nik = bump(me.nik)) },
  salt: { alter: ({ me }) => (me.salt = flip(me.salt, 0)) },
  'family card': { alter: ({ me }) => (me.kk = bump(me.kk)) },
  'salt of the family card': { alter: ({ me }) => (me.kksalt = flip(me.kksalt, 0)) },
  'declared province': { alter: ({ me }) => me.declared.stratum++ },
  'declared group': { alter: ({ me }) => (me.declared.mask ^= 1) },
  'declared earlier places': { alter: ({ me }) => me.declared.prior++ },
  'declared weight': { alter: ({ me }) => me.declared.weight++ },
  index: { alter: ({ me }) => me.index++ },
  'index beyond the pool': { alter: ({ me, commit }) => (me.index += commit.n) },
  'shorter path in the pool': { applies: hasSiblings, alter: ({ me }) => me.pool_path.pop() },
  'shorter path in the result': { applies: hasSiblings, alter: ({ me }) => me.result_path.shift() },
  'longer path': { alter: ({ me }) => me.pool_path.push('0'.repeat(64)) },
  'order of the path': {
    applies: ({ me }) => me.pool_path.length > 1,
    alter: ({ me }) => me.pool_path.reverse(),
  },
  'seats in the rules': { alter: ({ rules }) => firstOf(firstOf(rules.strata).blocks).seats++ },
  'cap in the rules': { alter: ({ rules }) => rules.cap++ },
  'cut-off': {
    alter: ({ summary }) => Object.assign(firstOf(summary.cutoffs), { cutoff: `1${'e'.repeat(63)}` }),
  },
  seed: { alter: ({ summary }) => Object.assign(summary, { seed: flip(summary.seed, 0) }) },
  wave: { alter: (proof) => Object.assign(proof, { summary: { ...proof.summary, wave: 'lain' } }) },
  'number of rows': { alter: (proof) => Object.assign(proof, { commit: { ...proof.commit, n: 99 } }) },
  'reveal, dropped': { alter: ({ reveals }) => (reveals[0] = null) },
  'reveal, missing': { alter: ({ reveals }) => reveals.pop() },
  'reveal of a party that gave none': { alter: ({ reveals }) => (reveals[1] = '0'.repeat(64)) },
  'drawn digit': { alter: (proof) => (proof.phys = bump(proof.phys ?? '')) },
  'source of chance': { alter: (proof) => (proof.beacon = { round: 2, signature: '0'.repeat(96) }) },
  'family, withheld': { applies: hasFamily, alter: (proof) => (proof.family = []) },
  'family, one of them twice': {
    applies: hasFamily,
    alter: (proof) =>
      (proof.family = [...proof.family.slice(1), firstOf(proof.family), firstOf(proof.family)]),
  },
  'family that is oneself': {
    applies: ({ family }) => family.length === 0,
    alter: (proof) => proof.family.push(proof.me),
  },
  'status of a relative': {
    applies: hasFamily,
    alter: ({ family }) => (firstOf(family).record = flip(firstOf(family).record, 48)),
  },
}

type Summary = { cutoffs: { code: number; block: number; cutoff: string; seats: number; taken: number }[] }
/** `alter` answers whether the summary had what it alters. */
type SummaryAlteration = { alter: (summary: Proof['summary']) => boolean; because: RegExp }

/** Changes the first cut-off that fits; the proofs hold their documents read-only. */
function change(
  fits: (scan: Summary['cutoffs'][number]) => boolean,
  values: (scan: Summary['cutoffs'][number]) => Partial<Summary['cutoffs'][number]>,
) {
  return ({ cutoffs }: Proof['summary']): boolean => {
    const scan = cutoffs.find(fits)
    if (scan) Object.assign(scan, values(scan))
    return scan !== undefined
  }
}

const isEmpty = ({ seats, taken }: { seats: number; taken: number }) => taken < seats

export const summaryAlterations: Record<string, SummaryAlteration> = {
  'a seat too many': {
    alter: change(
      () => true,
      ({ seats, taken }) => ({ seats: seats + 1, taken: taken + 1 }),
    ),
    because: /rejected: seats of block/,
  },
  'more taken than seats': {
    alter: change(
      () => true,
      ({ seats }) => ({ taken: seats + 1 }),
    ),
    because: /rejected: seats of block/,
  },
  'a cut-off where seats stayed empty': {
    alter: change(isEmpty, () => ({ cutoff: 'f'.repeat(63) + 'e' })),
    because: /rejected: seats are empty/,
  },
  'a cut-off where there were no seats': {
    alter: change(
      ({ seats }) => seats === 0,
      () => ({ cutoff: 'f'.repeat(64) }),
    ),
    because: /rejected: no seats/,
  },
  'a cut-off of another block': {
    alter: change(
      ({ block }) => block === 255,
      () => ({ block: 253 }),
    ),
    because: /rejected: no cut-off for block 255/,
  },
  'one cut-off less': {
    alter: (summary) => Object.assign(summary, { cutoffs: summary.cutoffs.slice(0, -1) }) === summary,
    because: /rejected: no cut-off for block 255/,
  },
  'one cut-off more': {
    alter: (summary) =>
      Object.assign(summary, { cutoffs: [...summary.cutoffs, ...summary.cutoffs.slice(-1)] }) === summary,
    because: /rejected: a cut-off too many/,
  },
  'other unallocated seats': {
    alter: (summary) => Object.assign(summary, { unallocated: summary.unallocated + 1 }) === summary,
    because: /rejected: unallocated/,
  },
  'another version': {
    alter: (summary) => Object.assign(summary, { v: 'KSEL2' }) === summary,
    because: /rejected: not KSEL1/,
  },
  'a further key': {
    alter: (summary) => Object.assign(summary, { note: 'x' }) === summary,
    because: /rejected: keys other than/,
  },
}

type Rules = Proof['rules']
export const rulesAlterations: Record<string, { alter: (rules: Rules) => void; because: RegExp }> = {
  'strata out of order': {
    alter: (rules) => rules.strata.push(firstOf(rules.strata)),
    because: /rejected: R1/,
  },
  'no blocks': { alter: (rules) => (firstOf(rules.strata).blocks = []), because: /rejected: R2/ },
  'a reserved last block': {
    alter: (rules) => firstOf(rules.strata).blocks.push({ mask: 1, seats: 0 }),
    because: /rejected: R3/,
  },
  'no cap': { alter: (rules) => (rules.cap = 0), because: /rejected: R4/ },
  'a weight of zero': { alter: (rules) => (rules.weight_max = 0), because: /rejected: R4/ },
  'a mask beyond a byte': {
    alter: (rules) => firstOf(rules.strata).blocks.unshift({ mask: 256, seats: 0 }),
    because: /rejected: R4/,
  },
  'a further key': {
    alter: (rules) => Object.assign(rules, { note: 'x' }),
    because: /rejected: keys other than/,
  },
}
