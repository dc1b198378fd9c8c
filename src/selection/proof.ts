import type { BeaconAnswer } from './beacon-chain.ts'
import type { Commitment } from './commitment.ts'
import type { Draw } from './draw.ts'
import { auditPath, type MerkleTree } from './merkle.ts'
import { idcOf, readRow, rowAt, type Pool } from './pool.ts'
import { readRecord, recordAt, type Summary } from './result.ts'
import type { Rules } from './rules.ts'
import { ok, refused, type Outcome } from '#platform/outcome'

/** One entry in both trees; hex, paths leaf side first, `index` = position in the pool. */
export type ProvenEntry = {
  row: string
  record: string
  index: number
  pool_path: string[]
  result_path: string[]
}

/** What the person holds: NIK and KK of 16 digits, the salt of the receipt and that of the family card in hex. */
export type Receipt = { nik: string; salt: string; kk: string; kksalt: string }

/** As printed outside: C and the result hash; `time` = Unix seconds of the publication of C. */
export type Printed = { commit: string; result: string; time?: number }

/** All that one applicant needs to check the own result. Holds that person's NIK and KK: give it to nobody else. */
export type Proof = {
  published: Printed
  commit: Commitment
  rules: Rules
  summary: Summary
  beacon: BeaconAnswer | null
  /** digits of the physical draw, when there is no beacon */
  phys?: string
  reveals: (string | null)[]
  me: ProvenEntry & Receipt & { declared: { stratum: number; mask: number; prior: number; weight: number } }
  /** for status 3: the entries of the own family that took the places */
  family: ProvenEntry[]
}

/** What proofs are cut from. A draw is one; it can be put together again from stored rows and records. */
export type Drawn = Pick<
  Draw,
  | 'pool'
  | 'poolTree'
  | 'records'
  | 'resultTree'
  | 'rules'
  | 'commit'
  | 'commitHash'
  | 'summary'
  | 'resultHash'
  | 'chance'
  | 'reveals'
>

/** Cuts the proof of entry `index`. `time` = Unix seconds at which C was published, when known. */
export function cutProof(drawn: Drawn, { index, receipt, time }: ProofRequest): Proof {
  const { commit, rules, summary, chance } = drawn
  const { stratum, mask, prior, weight } = readRow(rowAt(drawn.pool, index))
  return {
    published: { commit: drawn.commitHash, result: drawn.resultHash, ...(time !== undefined && { time }) },
    commit,
    rules,
    summary,
    beacon: 'beacon' in chance ? { round: chance.beacon.round, signature: chance.beacon.signature } : null,
    ...('digits' in chance && { phys: chance.digits }),
    reveals: drawn.reveals.map((reveal) => reveal?.toString('hex') ?? null),
    me: { ...proveEntry(drawn, index), ...receipt, declared: { stratum, mask, prior, weight } },
    family: placesOfFamily(drawn, index).map((relative) => proveEntry(drawn, relative)),
  }
}

export type ProofRequest = { index: number; receipt: Receipt; time?: number }

/** One entry with its two paths. */
export function proveEntry({ pool, poolTree, records, resultTree }: Drawn, index: number): ProvenEntry {
  return {
    row: rowAt(pool, index).toString('hex'),
    record: recordAt(records, index).toString('hex'),
    index,
    pool_path: hexPath(poolTree, index),
    result_path: hexPath(resultTree, index),
  }
}

/** For an entry whose family card was full: the family's entries that were selected or are on a reserve list. */
function placesOfFamily({ pool, records }: Drawn, index: number): number[] {
  if (readRecord(recordAt(records, index)).status !== 3) return []
  const { kkp } = readRow(rowAt(pool, index))
  const places: number[] = []
  for (let i = 0; i < pool.n; i++) {
    const { status } = readRecord(recordAt(records, i))
    if ((status === 1 || status === 2) && readRow(rowAt(pool, i)).kkp.equals(kkp)) places.push(i)
  }
  return places
}

type Neighbour = { row: string; index: number; pool_path: string[] }

/** That an application is not in the pool: the rows its idc would lie between; at an end there is one alone. */
export type AbsenceProof = {
  published: { commit: string }
  commit: Commitment
  absent: { nik: string; salt: string; before: Neighbour | null; after: Neighbour | null }
}

/** Cuts the proof that no row belongs to a NIK and salt; refused when one does. */
export function cutAbsenceProof(
  { pool, poolTree, commit, commitHash }: Pick<Drawn, 'pool' | 'poolTree' | 'commit' | 'commitHash'>,
  { nik, salt }: { nik: string; salt: string },
): Outcome<AbsenceProof, 'in-pool'> {
  const idc = idcOf({ nik, salt: Buffer.from(salt, 'hex') })
  const place = findPlace(pool, idc)
  if (place < pool.n && readRow(rowAt(pool, place)).idc.equals(idc)) return refused('in-pool')
  const neighbour = (index: number): Neighbour | null =>
    index >= 0 && index < pool.n
      ? { row: rowAt(pool, index).toString('hex'), index, pool_path: hexPath(poolTree, index) }
      : null
  const absent = { nik, salt, before: neighbour(place - 1), after: neighbour(place) }
  return ok({ published: { commit: commitHash }, commit, absent })
}

/** The pool index of an idc; `undefined` when it is not in the pool. */
export function findIndex(pool: Pool, idc: Buffer): number | undefined {
  const place = findPlace(pool, idc)
  return place < pool.n && readRow(rowAt(pool, place)).idc.equals(idc) ? place : undefined
}

/** How many rows have a smaller idc, by halving. */
function findPlace(pool: Pool, idc: Buffer): number {
  let [from, to] = [0, pool.n]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (readRow(rowAt(pool, middle)).idc.compare(idc) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function hexPath(tree: MerkleTree, index: number): string[] {
  return auditPath(tree, index).map((node) => node.toString('hex'))
}
