// The public randomness beacon: the signature of a round, checked against the network that the program names.
import { bls12_381 } from '@noble/curves/bls12-381.js'
import { bytes, must, natural, number, sha, type Commit } from './document.ts'

export type Chain = { period: number; genesis: number; publicKey: string; groupHash: string; id: string }
export type Answer = { round: number; signature: string }

/** drand quicknet, https://docs.drand.love: the values that its operators published. */
export const quicknet: Chain = {
  period: 3,
  genesis: 1692803367,
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  groupHash: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  id: 'quicknet',
}

/** Returns what the round adds to the seed: the hash of its signature. */
export function checkBeacon(
  named: NonNullable<Commit['beacon']>,
  answer: Answer | null,
  chain: Chain,
): Buffer {
  const { period, genesis, publicKey, groupHash, id } = chain
  const key = bytes(publicKey, 96)
  const name = sha(number(period, 4), number(genesis, 8), key, bytes(groupHash, 32), Buffer.from(id))
  must(named.chain === name, 'not the expected beacon chain')
  must(answer?.round === named.round && natural(named.round) >= 1, 'another round than the named one')
  const signature = bytes(answer.signature, 48)
  const bls = bls12_381.shortSignatures
  const message = bls.hash(
    Buffer.from(sha(number(named.round, 8)), 'hex'),
    'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_',
  )
  must(bls.verify(signature, message, key), 'the beacon did not sign this')
  return Buffer.from(sha(signature), 'hex')
}
