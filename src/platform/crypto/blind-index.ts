import { createHmac } from 'node:crypto'
import type { Key, Keyring } from './keyring.ts'

/** What a blind index stands for. The same number under two purposes gives two unrelated indexes. */
export type Purpose = 'email' | 'nik' | 'family-card' | 'phone' | 'payout-account' | 'address-range'

/**
 * A keyed index by which an encrypted value can be found and claimed, such as `i1.kX3…`.
 * `value` must be in its one canonical form.
 */
export function blindIndex(keyring: Keyring, purpose: Purpose, value: string): string {
  return indexWith(keyring.index[0], purpose, value)
}

/** The indexes of a value under every live key, newest first: rows written before a rotation are found too. */
export function blindIndexes(keyring: Keyring, purpose: Purpose, value: string): string[] {
  return keyring.index.map((key) => indexWith(key, purpose, value))
}

function indexWith({ id, secret }: Key, purpose: Purpose, value: string): string {
  const mac = createHmac('sha256', secret).update(`${purpose}\0${value}`).digest('base64url')
  return `${id}.${mac}`
}
