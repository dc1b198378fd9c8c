import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { ok, refused, type Outcome } from '#platform/outcome'
import type { TraceScan } from './allocate.ts'
import { quicknet, type BeaconChain } from './beacon-chain.ts'
import { makeCommitment, partyCommitment, type Commitment } from './commitment.ts'
import { drawPool, type Chance, type Draw, type DrawRefusal } from './draw.ts'
import { isJcs, jcs } from './jcs.ts'
import { ticketsOf } from './keys.ts'
import { leafOf, rootOf } from './merkle.ts'
import { idcOf, kkpOf, makePool, readRow, rowAt } from './pool.ts'
import { proveEntry } from './proof.ts'
import { readRecord, recordAt } from './result.ts'
import { readRules } from './rules.ts'

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const digits16 = z.string().regex(/^\d{16}$/)

const Stated = z.object({
  v: z.literal('KSEL1'),
  wave: z.string(),
  prev: z.string(),
  beacon: z.strictObject({ chain: z.string(), round: z.int() }).nullable(),
  n: z.never().optional(),
  pool_root: z.never().optional(),
  rules: z.never().optional(),
  parties: z.never().optional(),
})
/** What a vector states of its commitment; the rest is computed. Further keys are hashed, so all of them are kept. */
type Stated = z.output<typeof Stated>

function isStated(value: unknown): value is Stated {
  return isJcs(value) && Stated.safeParse(value).success
}

const Input = z.strictObject({
  entries: z.array(
    z.strictObject({
      nik: digits16,
      kk: digits16,
      salt: hexOf(32),
      kksalt: hexOf(32),
      stratum: z.int(),
      mask: z.int(),
      prior: z.int(),
      weight: z.int(),
    }),
  ),
  rules: z.unknown(),
  commit: z.custom<Stated>(isStated),
  parties: z.array(z.strictObject({ id: z.string(), secret: hexOf(32), revealed: z.boolean() })),
  beacon: z.strictObject({ round: z.int(), signature: hexOf(48) }).nullish(),
  phys: z.string().nullish(),
})
type Input = z.output<typeof Input>

/** Every value that follows from a vector's input, under the names of its `expected`; bytes in hex. */
export type Replayed = {
  rules_jcs: string
  commit_jcs: string
  C: string
  tail: string
  seed: string
  rows: ReplayedRow[]
  pool_root: string
  trace: TraceScan[]
  summary_jcs: string
  result_hash: string
  proofs: { index: number; pool_path: string[]; result_path: string[] }[]
}

type ReplayedRow = {
  index: number
  nik: string
  row: string
  leaf: string
  tickets: string[]
  key: string
  rank: number
  status: number
  block: number
  record: string
  result_leaf: string
}

export type ReplayRefusal = DrawRefusal | 'bad-input' | 'bad-commitment'

/**
 * Recomputes a published vector from its `input` alone. `matches` is there when the file has `expected`; `differs`
 * names the fields that are not equal, missing or unknown (`trace` alone may be missing).
 *
 * @param chains the beacon chains that may be named; each of them pinned by its caller
 */
export function replayVector(
  json: unknown,
  chains: readonly BeaconChain[] = [quicknet],
): Outcome<Replayed & { matches?: boolean; differs: string[] }, ReplayRefusal> {
  const file = z.looseObject({ input: z.unknown(), expected: z.unknown().optional() }).safeParse(json)
  if (!file.success) return refused('bad-input')
  const input = Input.safeParse(file.data.input)
  if (!input.success) return refused('bad-input')

  const trace: TraceScan[] = []
  const drawn = drawInput(input.data, chains, trace)
  if (!drawn.ok) return drawn
  const replayed = describe(drawn.value, input.data, trace)
  if (!Object.hasOwn(file.data, 'expected')) return ok({ ...replayed, differs: [] })
  const differs = compare(replayed, file.data.expected)
  return ok({ ...replayed, matches: differs.length === 0, differs })
}

function drawInput(
  input: Input,
  chains: readonly BeaconChain[],
  trace: TraceScan[],
): Outcome<Draw, ReplayRefusal> {
  const rules = readRules(input.rules)
  if (!rules.ok) return rules
  const pool = makePool(
    input.entries.map(({ nik, kk, salt, kksalt, ...fields }) => ({
      idc: idcOf({ nik, salt: Buffer.from(salt, 'hex') }),
      kkp: kkpOf({ kk, kksalt: Buffer.from(kksalt, 'hex') }),
      ...fields,
    })),
  )
  if (!pool.ok) return pool
  const secrets = input.parties.map(({ secret }) => Buffer.from(secret, 'hex'))
  const parties = input.parties.map(({ id }, i) => ({
    id,
    c: partyCommitment(id, secrets[i] ?? Buffer.of()),
  }))
  const commit = makeCommitment({ ...input.commit, pool: pool.value, rules: rules.value, parties })
  if (!commit.ok) return commit
  const chance = chanceOf(input, commit.value, chains)
  if (!chance.ok) return chance
  return drawPool({
    pool: pool.value,
    rules: rules.value,
    commit: commit.value,
    chance: chance.value,
    secrets: secrets.map((secret, i) => (input.parties[i]?.revealed ? secret : null)),
    trace,
  })
}

/** Exactly one of beacon and digits: what would not be used may not stand there. */
function chanceOf(
  { beacon, phys }: Input,
  commit: Commitment,
  chains: readonly BeaconChain[],
): Outcome<Chance, ReplayRefusal> {
  if (!beacon) return typeof phys === 'string' ? ok({ digits: phys }) : refused('bad-input')
  if (typeof phys === 'string') return refused('bad-input')
  if (!commit.beacon) return refused('beacon-not-named')
  const named = commit.beacon.chain
  const chain = chains.find(({ hash }) => hash === named)
  return chain ? ok({ chain, beacon }) : refused('other-chain')
}

function describe(draw: Draw, { entries }: Input, trace: TraceScan[]): Replayed {
  const { pool, poolTree, resultTree } = draw
  const rows = Array.from({ length: pool.n }, (_, index) => {
    const row = rowAt(pool, index)
    const { id, weight } = readRow(row)
    const record = recordAt(draw.records, index)
    const { key, rank, status, block } = readRecord(record)
    return {
      index,
      nik: entries[pool.order[index] ?? 0]?.nik ?? '',
      row: row.toString('hex'),
      leaf: leafOf(poolTree, index).toString('hex'),
      tickets: ticketsOf({ seed: draw.seed, id, weight }).map((ticket) => ticket.toString('hex')),
      key: key.toString('hex'),
      rank,
      status,
      block,
      record: record.toString('hex'),
      result_leaf: leafOf(resultTree, index).toString('hex'),
    }
  })
  const proven = new Set([0, Math.floor(pool.n / 2), pool.n - 1])
  return {
    rules_jcs: jcs(draw.rules),
    commit_jcs: jcs(draw.commit),
    C: draw.commitHash,
    tail: draw.tail.toString('hex'),
    seed: draw.seed.toString('hex'),
    rows,
    pool_root: rootOf(poolTree).toString('hex'),
    trace,
    summary_jcs: jcs(draw.summary),
    result_hash: draw.resultHash,
    proofs: [...proven].map((at) => {
      const { index, pool_path, result_path } = proveEntry(draw, at)
      return { index, pool_path, result_path }
    }),
  }
}

function compare(replayed: Replayed, expected: unknown): string[] {
  if (typeof expected !== 'object' || expected === null) return ['expected']
  const stated = new Map<string, unknown>(Object.entries(expected))
  const derived = new Map<string, unknown>(Object.entries(replayed))
  return [...new Set([...derived.keys(), ...stated.keys()])]
    .filter((name) => stated.has(name) || name !== 'trace')
    .filter((name) => !isDeepStrictEqual(derived.get(name), stated.get(name)))
}
