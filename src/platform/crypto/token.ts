import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret for a link or a cookie: 32 random bytes, base64url. The database only ever sees `hashToken` of it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The form in which a token is stored and looked up: SHA-256. Chance of 256 bits needs no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Compares two secrets in time that tells nothing of where they differ. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
