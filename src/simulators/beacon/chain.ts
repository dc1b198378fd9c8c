import { createHash } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'

/** What a drand network tells about itself. Times in whole seconds, the rest in lower-case hex. */
export type ChainInfo = {
  public_key: string
  period: number
  genesis_time: number
  hash: string
  groupHash: string
  schemeID: string
  metadata: { beaconID: string }
}
/** What a drand network publishes every period. */
export type Round = { round: number; randomness: string; signature: string }

export type Chain = { info: ChainInfo; roundAt: (time: Date) => number; sign: (round: number) => Round }

const bls = bls12_381.shortSignatures
const beaconId = 'quicknet'
const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'
const kept = 1000 // rounds that are not signed again

/**
 * A drand chain of the scheme `bls-unchained-g1-rfc9380` whose only member is this program.
 *
 * @param seed    48 bytes that fix the key
 * @param genesis time of round 1, in Unix seconds
 * @see https://docs.drand.love/docs/cryptography
 */
export function createChain({
  seed,
  genesis,
  period,
}: {
  seed: Buffer
  genesis: number
  period: number
}): Chain {
  const { secretKey, publicKey } = bls.keygen(seed)
  const key = publicKey.toBytes()
  const groupHash = sha256(key)
  const hash = sha256(uint32(period), uint64(genesis), key, groupHash, Buffer.from(beaconId))
  const signed = new Map<number, Round>()
  return {
    info: {
      public_key: Buffer.from(key).toString('hex'),
      period,
      genesis_time: genesis,
      hash: hash.toString('hex'),
      groupHash: groupHash.toString('hex'),
      schemeID: 'bls-unchained-g1-rfc9380',
      metadata: { beaconID: beaconId },
    },
    /** The newest round at a time; 0 before genesis. */
    roundAt: (time) => Math.max(0, Math.floor((time.getTime() / 1000 - genesis) / period) + 1),
    sign(round) {
      const known = signed.get(round)
      if (known) return known
      const point = bls.sign(bls.hash(sha256(uint64(round)), domain), secretKey)
      const signature = Buffer.from(bls.Signature.toBytes(point))
      const answer = {
        round,
        randomness: sha256(signature).toString('hex'),
        signature: signature.toString('hex'),
      }
      if (signed.size >= kept) signed.clear()
      signed.set(round, answer)
      return answer
    },
  }
}

function sha256(...parts: Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest()
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}
