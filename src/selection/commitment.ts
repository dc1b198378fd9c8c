import { hash } from 'node:crypto'
import { z } from 'zod'
import { ok, refused, type Outcome } from '#platform/outcome'
import { isJcs, jcs, type Json } from './jcs.ts'
import { merkleTree, rootOf } from './merkle.ts'
import { rowBytes, type Pool } from './pool.ts'
import { rulesHash, type Rules } from './rules.ts'

/** Somebody who adds a secret to the seed; `c` commits to it, hex. */
export type Party = { readonly id: string; readonly c: string }

/** The chain (its hash) and the round that will decide; `null` for a public physical draw. */
export type NamedRound = { readonly chain: string; readonly round: number }

/** What is printed before anybody can know the seed. Further keys are hashed with the rest. */
export type Commitment = {
  readonly v: 'KSEL1'
  readonly wave: string
  readonly n: number
  readonly pool_root: string
  readonly rules: string
  /** result hash of the wave before, or 64 zeros */
  readonly prev: string
  readonly beacon: NamedRound | null
  readonly parties: readonly Party[]
} & { readonly [further: string]: Json }

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Shape = z.object({
  v: z.literal('KSEL1'),
  wave: z.string(),
  n: z.int().min(1).max(0xffffffff),
  pool_root: Hash,
  rules: Hash,
  prev: Hash,
  beacon: z.strictObject({ chain: Hash, round: z.int().min(1) }).nullable(),
  parties: z.array(z.strictObject({ id: z.string(), c: Hash })).max(65535),
})

/** Fills in what follows from pool, rules and secrets, and gives back the whole document. */
export function makeCommitment({
  pool,
  rules,
  parties,
  ...stated
}: {
  wave: string
  prev: string
  beacon: NamedRound | null
  parties: readonly Party[]
  pool: Pool
  rules: Rules
} & { [further: string]: unknown }): Outcome<Commitment, 'bad-commitment'> {
  return readCommitment({
    ...stated,
    v: 'KSEL1',
    n: pool.n,
    pool_root: rootOf(merkleTree(pool.rows, rowBytes)).toString('hex'),
    rules: rulesHash(rules),
    parties,
  })
}

/** Checks a document from outside. The value itself is given back, with every further key, for the hash covers all. */
export function readCommitment(value: unknown): Outcome<Commitment, 'bad-commitment'> {
  return isCommitment(value) ? ok(value) : refused('bad-commitment')
}

function isCommitment(value: unknown): value is Commitment {
  const shape = isJcs(value) ? Shape.safeParse(value) : undefined
  if (!shape?.success) return false
  const ids = shape.data.parties.map(({ id }) => id)
  return new Set(ids).size === ids.length
}

/** `C = H("KSEL1/commit\0" || JCS(commit))`, hex: the value for the gazette. */
export function commitmentHash(commit: Commitment): string {
  return hash('sha256', `KSEL1/commit\0${jcs(commit)}`)
}

/** `c = H("KSEL1/party\0" || id || 0x00 || secret)`, hex; the secret has 32 bytes. */
export function partyCommitment(id: string, secret: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`KSEL1/party\0${id}\0`), secret]))
}
