// Draws for the tests: people with invented numbers, random pools, printed values.
import assert from 'node:assert/strict'
import {
  commitmentHash,
  drawPool,
  idcOf,
  kkpOf,
  makeCommitment,
  partyCommitment,
  quicknet,
  resultHash,
  rulesHash,
  type BeaconAnswer,
  type Draw,
  type Proof,
  type Receipt,
} from '#selection'
import { bytesOf, poolOf, type Case } from './random-draws.ts'

/** A draw, and the receipts in pool order. */
export type Drawn = { draw: Draw; receipts: Receipt[] }

const digits = '141592653589793238462643383279502884197'

/** Draws with a round of quicknet, or by a physical draw; one party reveals its secret, one does not. */
export function drawFor({ rules, entries }: Case, beacon?: BeaconAnswer): Drawn {
  const people = entries.map(({ kkp, ...entry }, i) => ({
    entry,
    receipt: receiptOf(i, kkp.toString('hex')),
  }))
  const pool = poolOf(
    people.map(({ entry, receipt: { nik, salt, kk, kksalt } }) => ({
      ...entry,
      idc: idcOf({ nik, salt: Buffer.from(salt, 'hex') }),
      kkp: kkpOf({ kk, kksalt: Buffer.from(kksalt, 'hex') }),
    })),
  )
  const secrets = [bytesOf('notary'), null]
  const parties = ['notary', 'auditor'].map((id) => ({ id, c: partyCommitment(id, bytesOf(id)) }))
  const named = beacon ? { chain: quicknet.hash, round: beacon.round } : null
  const prev = '0'.repeat(64)
  const commit = makeCommitment({ wave: 'uji', prev, beacon: named, parties, pool, rules })
  assert.ok(commit.ok)
  const chance = beacon ? { chain: quicknet, beacon } : { digits }
  const draw = drawPool({ pool, rules, commit: commit.value, chance, secrets })
  assert.ok(draw.ok)
  const receipts = Array.from(pool.order, (from) => people[from]?.receipt ?? assert.fail())
  return { draw: draw.value, receipts }
}

function receiptOf(person: number, family: string): Receipt {
  const nik = `99${String(person).padStart(14, '0')}`
  const kk = `88${String(parseInt(family.slice(0, 10), 16)).padStart(14, '0')}`
  const [salt, kksalt] = [bytesOf('salt', person).toString('hex'), bytesOf('kksalt', family).toString('hex')]
  return { nik, salt, kk, kksalt }
}

export function printedOf({ draw }: Drawn): { commit: string; result: string } {
  return { commit: draw.commitHash, result: draw.resultHash }
}

/** Prints the altered summary of a proof, as a dishonest office could. */
export function reprintSummary(proof: Proof): { commit: string; result: string } {
  proof.published.result = resultHash(proof.summary)
  return { commit: proof.published.commit, result: proof.published.result }
}

/** Prints commitment and result for the altered rules of a proof. */
export function reprintRules(proof: Proof): { commit: string; result: string } {
  Object.assign(proof, { commit: { ...proof.commit, rules: rulesHash(proof.rules) } })
  proof.published.commit = commitmentHash(proof.commit)
  Object.assign(proof, { summary: { ...proof.summary, commit: proof.published.commit } })
  return reprintSummary(proof)
}
