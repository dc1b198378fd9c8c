import { hash } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { z } from 'zod'

/** What pins a drand network. Hex is lower-case; `period` in seconds, `genesis` in Unix seconds. */
export type BeaconChain = {
  /** `H(u32 period || u64 genesis || public key || group hash || beacon id)` */
  readonly hash: string
  readonly scheme: 'bls-unchained-g1-rfc9380'
  readonly beaconId: string
  readonly period: number
  readonly genesis: number
  readonly groupHash: string
  /** on G2, 96 bytes */
  readonly publicKey: string
}

/** What a round answers. `signature`: hex, on G1, 48 bytes. */
export type BeaconAnswer = { readonly round: number; readonly signature: string }

/** drand quicknet, run by the League of Entropy: the only chain that production accepts. */
export const quicknet: BeaconChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  scheme: 'bls-unchained-g1-rfc9380',
  beaconId: 'quicknet',
  period: 3,
  genesis: 1692803367,
  groupHash: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
}

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** A chain as drand describes it (`GET /<chain hash>/info`); refused when its hash is not that of its values. */
export const ChainInfo = z
  .object({
    hash: hexOf(32),
    schemeID: z.literal('bls-unchained-g1-rfc9380'),
    period: z.int().min(1).max(0xffffffff),
    genesis_time: z.int().min(0),
    groupHash: hexOf(32),
    public_key: hexOf(96),
    metadata: z.object({ beaconID: z.string().regex(/^[ -~]+$/) }),
  })
  .transform((info): BeaconChain => ({
    hash: info.hash,
    scheme: info.schemeID,
    beaconId: info.metadata.beaconID,
    period: info.period,
    genesis: info.genesis_time,
    groupHash: info.groupHash,
    publicKey: info.public_key,
  }))
  .refine((chain) => chain.hash === chainHash(chain), 'the chain hash is not that of the values')

/** Recomputes the hash that a chain must have. */
export function chainHash({ period, genesis, publicKey, groupHash, beaconId }: BeaconChain): string {
  const numbers = Buffer.alloc(12)
  numbers.writeUInt32BE(period)
  numbers.writeBigUInt64BE(BigInt(genesis), 4)
  const keys = Buffer.from(publicKey + groupHash, 'hex')
  // drand leaves the id of its first network, "default", out of the hash
  const id = Buffer.from(beaconId === 'default' ? '' : beaconId)
  return hash('sha256', Buffer.concat([numbers, keys, id]))
}

/** Whether a chain is quicknet in every value. */
export function isPinned(chain: BeaconChain): boolean {
  return (
    chain.hash === quicknet.hash && chainHash(chain) === quicknet.hash && chain.scheme === quicknet.scheme
  )
}

/**
 * The first round that comes at or after a moment.
 *
 * @param time Unix seconds, whole
 */
export function roundAt({ genesis, period }: BeaconChain, time: number): number {
  if (!Number.isSafeInteger(time) || time < genesis) throw new RangeError('No round before the genesis')
  return Number((BigInt(time) - BigInt(genesis) + BigInt(period) - 1n) / BigInt(period)) + 1
}

/** When a round comes, Unix seconds. */
export function timeOfRound({ genesis, period }: BeaconChain, round: number): number {
  return genesis + (round - 1) * period
}

const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** Whether the network of that public key signed that round (BLS12-381, about 20 ms). Garbage is `false`. */
export function isSigned(chain: BeaconChain, { round, signature }: BeaconAnswer): boolean {
  if (!/^[0-9a-f]{96}$/.test(signature) || !Number.isSafeInteger(round) || round < 1) return false
  const bls = bls12_381.shortSignatures
  const message = bls.hash(hash('sha256', u64(round), 'buffer'), domain)
  try {
    return bls.verify(Buffer.from(signature, 'hex'), message, Buffer.from(chain.publicKey, 'hex'))
  } catch {
    return false // not a point of the curve, or not of its right subgroup
  }
}

/** Big-endian. */
export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
