import { ok, refused, type Outcome } from '#platform/outcome'
import { allocate, type Allocation, type TraceScan } from './allocate.ts'
import { chainHash, isSigned, type BeaconAnswer, type BeaconChain } from './beacon-chain.ts'
import { commitmentHash, type Commitment } from './commitment.ts'
import { keysOf } from './keys.ts'
import { merkleTree, rootOf, type MerkleTree } from './merkle.ts'
import { checkPool, rowBytes, type Pool, type PoolRefusal } from './pool.ts'
import { recordBytes, recordsOf, resultHash, type Summary } from './result.ts'
import { readRules, rulesHash, type Rules, type RulesRefusal } from './rules.ts'
import { areDigits, countReveals, seedOf, tailOfDigits, tailOfSignature } from './seed.ts'

/** What became known after the commitment: the named round of its chain, or the digits of a physical draw. */
export type Chance =
  | { readonly chain: BeaconChain; readonly beacon: BeaconAnswer }
  | { readonly digits: string }

export type DrawInput = {
  readonly pool: Pool
  readonly rules: Rules
  readonly commit: Commitment
  readonly chance: Chance
  /** one for each party, in order, 32 bytes; `null` = not revealed */
  readonly secrets: readonly (Buffer | null)[]
  /** takes every scan in order, when given */
  readonly trace?: TraceScan[]
}

type ChanceRefusal =
  | 'other-chain'
  | 'other-round'
  | 'bad-signature'
  | 'bad-digits'
  | 'beacon-not-named'
  | 'beacon-named'
type CommitRefusal = 'other-pool' | 'other-rules'
export type DrawRefusal = RulesRefusal | PoolRefusal | CommitRefusal | ChanceRefusal

/** All that follows from the published input; proofs are cut from it. */
export type Draw = Allocation & {
  readonly pool: Pool
  readonly poolTree: MerkleTree
  readonly rules: Rules
  readonly commit: Commitment
  /** C, hex */
  readonly commitHash: string
  readonly chance: Chance
  /** the secrets that count, as `countReveals` says */
  readonly reveals: readonly (Buffer | null)[]
  readonly tail: Buffer
  readonly seed: Buffer
  /** 32 bytes a row, in pool order */
  readonly keys: Buffer
  /** 54 bytes a row, in pool order */
  readonly records: Buffer
  readonly resultTree: MerkleTree
  readonly summary: Summary
  /** hex */
  readonly resultHash: string
}

/** Draws a committed pool. Pure: the same input gives the same bits, whoever computes them. */
export function drawPool(input: DrawInput): Outcome<Draw, DrawRefusal> {
  const { pool, rules, commit, chance, secrets, trace } = input
  const checked = readRules(rules)
  if (!checked.ok) return checked
  const poolProblem = checkPool(pool, rules)
  if (poolProblem) return refused(poolProblem)
  const poolTree = merkleTree(pool.rows, rowBytes)
  if (commit.n !== pool.n || commit.pool_root !== rootOf(poolTree).toString('hex'))
    return refused('other-pool')
  if (commit.rules !== rulesHash(rules)) return refused('other-rules')
  const chanceProblem = checkChance(commit, chance)
  if (chanceProblem) return refused(chanceProblem)

  const commitHash = commitmentHash(commit)
  const reveals = countReveals(commit.parties, secrets)
  const tail = 'beacon' in chance ? tailOfSignature(chance.beacon.signature) : tailOfDigits(chance.digits)
  const seed = seedOf({ commitHash, round: commit.beacon?.round ?? 0, tail, reveals })
  const keys = keysOf(seed, pool)
  const allocation = allocate({ pool, rules, keys, trace })
  const records = recordsOf(pool, keys, allocation)
  const resultTree = merkleTree(records, recordBytes)
  const summary: Summary = {
    v: 'KSEL1',
    wave: commit.wave,
    commit: commitHash,
    n: pool.n,
    seed: seed.toString('hex'),
    cutoffs: allocation.cutoffs,
    unallocated: allocation.unallocated,
    result_root: rootOf(resultTree).toString('hex'),
  }
  const draw = { pool, poolTree, rules, commit, commitHash, chance, reveals, tail, seed, keys }
  return ok({ ...draw, ...allocation, records, resultTree, summary, resultHash: resultHash(summary) })
}

function checkChance({ beacon: named }: Commitment, chance: Chance): ChanceRefusal | undefined {
  if (!('beacon' in chance)) {
    if (named) return 'beacon-named'
    return areDigits(chance.digits) ? undefined : 'bad-digits'
  }
  if (!named) return 'beacon-not-named'
  const { chain, beacon } = chance
  if (chain.hash !== named.chain || chainHash(chain) !== chain.hash) return 'other-chain'
  if (beacon.round !== named.round) return 'other-round'
  return isSigned(chain, beacon) ? undefined : 'bad-signature'
}
