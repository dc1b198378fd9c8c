import { hash } from 'node:crypto'
import { u64 } from './beacon-chain.ts'
import { partyCommitment, type Party } from './commitment.ts'

/** `H(signature)`, which drand calls the randomness of the round. */
export function tailOfSignature(signature: string): Buffer {
  return hash('sha256', Buffer.from(signature, 'hex'), 'buffer')
}

/** `H("KSEL1/phys\0" || digits)`. */
export function tailOfDigits(digits: string): Buffer {
  return hash('sha256', `KSEL1/phys\0${digits}`, 'buffer')
}

/** Whether digits of a public physical draw suffice: 39 decimal digits or more, 128 bits. */
export function areDigits(digits: string): boolean {
  return /^[0-9]{39,}$/.test(digits)
}

/**
 * Which secrets count, in the order of the parties. One that is missing or does not open its commitment counts as
 * not revealed, so that no party can block a draw.
 */
export function countReveals(
  parties: readonly Party[],
  secrets: readonly (Buffer | null)[],
): (Buffer | null)[] {
  return parties.map(({ id, c }, i) => {
    const secret = secrets[i]
    return secret?.length === 32 && partyCommitment(id, secret) === c ? secret : null
  })
}

/**
 * `H("KSEL1/seed\0" || C || u64 round || tail || u16 m || reveal_1 || … || reveal_m)`, 32 bytes.
 * `round` is 0 for a physical draw; a reveal of `null` is 32 zero bytes.
 */
export function seedOf({
  commitHash,
  round,
  tail,
  reveals,
}: {
  commitHash: string
  round: number
  tail: Buffer
  reveals: readonly (Buffer | null)[]
}): Buffer {
  const m = Buffer.alloc(2)
  m.writeUInt16BE(reveals.length)
  const secrets = reveals.map((reveal) => reveal ?? Buffer.alloc(32))
  const head = [Buffer.from('KSEL1/seed\0'), Buffer.from(commitHash, 'hex'), u64(round), tail, m]
  return hash('sha256', Buffer.concat([...head, ...secrets]), 'buffer')
}
