import { Secret, TOTP } from 'otpauth'

/** Seconds for which a code stands (RFC 6238); the step before and the step after count too. */
const periodS = 30

/** A fresh secret, base32: 160 bits as RFC 4226 §4 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/**
 * The step that a code belongs to, or `undefined` when it is wrong. The caller must take a step only once:
 * a code that somebody looked at over the shoulder is worth nothing a moment later.
 */
export function stepOfCode(secret: string, code: string, now: Date): bigint | undefined {
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : BigInt(Math.floor(timestamp / 1000 / periodS) + delta)
}

/** The code of a moment; for the demo authenticator of a trial and for tests. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret, '').generate({ timestamp: now.getTime() })
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: 'Gelombang',
    label,
    algorithm: 'SHA1', // what every authenticator app knows; HMAC does not need collision resistance
    digits: 6,
    period: periodS,
    secret: Secret.fromBase32(secret),
  })
}
