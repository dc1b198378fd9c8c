import { createHmac } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash as argon2, parseOptions, verify as argon2Verify } from '@node-rs/argon2'
import type { Key, Keyring } from '#platform/crypto'
import type { Outcome } from '#platform/outcome'
import { createGate } from './hash-gate.ts'
import { normalizePassword } from './password-rules.ts'

export type PasswordHasher = {
  /** Hashes a new password: `p1$argon2id$…`, the id of the pepper first. */
  hash: (password: string) => Promise<Outcome<string, 'busy'>>
  /** Compares; for `undefined`, a person who does not exist, it answers `false` at the same cost. */
  verify: (password: string, stored: string | undefined) => Promise<Outcome<boolean, 'busy'>>
  load: () => { running: number; waiting: number }
}

/** OWASP: argon2id with 19 MiB, two passes, one lane. Algorithm 2 is argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** Nobody's hash, of the same cost: guessing at an unknown address takes as long as at a known one. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
/** A stored hash that asks for more than this is damage or an attack, and is not even begun. */
const mostMemory = 65_536
const mostPasses = 8

/**
 * Hashes and compares passwords, never more at once than the machine has cores: hashing without a gate starves
 * every other page.
 *
 * @param mayWait how many may wait before the next is told to come back; 50 for each core take about a second
 */
export function createPasswordHasher({
  keyring,
  atOnce = availableParallelism(),
  mayWait = 50 * atOnce,
}: {
  keyring: Pick<Keyring, 'pepper'>
  atOnce?: number
  mayWait?: number
}): PasswordHasher {
  const gate = createGate({ atOnce, mayWait })
  const [newest] = keyring.pepper

  return {
    load: gate.load,
    hash: (password) =>
      gate.run(async () => `${newest.id}${await argon2(withPepper(newest, password), cost)}`),
    verify: (password, stored) =>
      gate.run(async () => {
        const { pepper, hash } = stored === undefined ? { pepper: newest, hash: nobody } : read(stored)
        return (await argon2Verify(hash, withPepper(pepper, password))) && stored !== undefined
      }),
  }

  function read(stored: string): { pepper: Key; hash: string } {
    const start = stored.indexOf('$')
    const pepper = keyring.pepper.find(({ id }) => id === stored.slice(0, start))
    if (!pepper) throw new Error(`The keyring lacks the pepper ${stored.slice(0, start)}`)
    const hash = stored.slice(start)
    const { memoryCost, timeCost } = parseOptions(hash)
    if (memoryCost > mostMemory || timeCost > mostPasses) throw new Error('A stored hash asks for too much')
    return { pepper, hash }
  }
}

/** The secret that the database does not know: its rows alone cannot be guessed at. */
function withPepper({ secret }: Key, password: string): string {
  // As text: argon2 takes no bytes that are not UTF-8.
  return createHmac('sha256', secret).update(normalizePassword(password)).digest('base64')
}
