import { hash, type KeyObject, verify } from 'node:crypto'

/** A message of an institution's server, as it came. */
export type SignedMessage = {
  keyId: string
  /** RFC 3339. */
  timestamp: string
  nonce: string
  /** Base64. */
  signature: string
  path: string
  body: Buffer
}

const freshMs = 5 * 60_000

/**
 * Says whether a message comes from the institution that holds the key, and now: Ed25519 over key id, timestamp,
 * nonce, method, path and hash of the body, a line each, at most five minutes from our clock.
 */
export function isGenuine(
  message: SignedMessage,
  { key, now }: { key: KeyObject | undefined; now: Date },
): boolean {
  const { keyId, timestamp, nonce, signature, path, body } = message
  const age = Math.abs(now.getTime() - Date.parse(timestamp))
  if (!key || !(age <= freshMs)) return false
  const text = [keyId, timestamp, nonce, 'POST', path, hash('sha256', body, 'hex')].join('\n')
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
}
