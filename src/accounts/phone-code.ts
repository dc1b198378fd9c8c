import { createHmac, randomInt } from 'node:crypto'
import type { Keyring } from '#platform/crypto'

export type CodePurpose = 'verify-phone' | 'connect-payout-account'

/** How long a code works. */
export const codeMs = 5 * 60_000
/** Before another code may be sent. */
export const resendMs = 60_000
/** Tries at one code, right or wrong. */
export const mostTries = 5

export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** Keyed, with the key's id: a million codes are guessed from a plain hash at once. */
export function hashCode(
  pepper: Keyring['pepper'],
  { personId, purpose, code }: { personId: string; purpose: CodePurpose; code: string },
  keyId = pepper[0].id,
): string {
  const key = pepper.find(({ id }) => id === keyId)
  if (!key) throw new Error(`The keyring lacks the pepper ${keyId}`)
  const mac = createHmac('sha256', key.secret).update(`phone code\0${personId}\0${purpose}\0${code}`)
  return `${key.id}.${mac.digest('base64url')}`
}
