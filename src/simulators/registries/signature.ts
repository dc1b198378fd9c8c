import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a registry knows of a client; `secret` is the key of the HMAC as text. */
export type Client = { clientId: string; secret: string }
export type SignedRequest = {
  headers: Readonly<Record<string, string | string[] | undefined>>
  method: string
  /** Without the host, with the query when there is one. */
  path: string
  /** As received, before any parsing. */
  body: string
}
export type SignatureRefusal = 'unknown-client' | 'bad-signature' | 'stale' | 'replayed'

const windowMs = 5 * 60_000

/**
 * Tells who may ask: `x-signature` is the lower-case hex HMAC-SHA256 over client id, timestamp (RFC 3339), nonce,
 * method, path and SHA-256 of the body in hex, joined by line feeds. The timestamp may be 5 minutes off, either way;
 * a nonce of 16 to 64 letters, digits, `-` or `_` counts once.
 */
export function createGate(
  clock: () => Date,
  client: Client,
): (request: SignedRequest) => SignatureRefusal | undefined {
  const seen = new Map<string, number>()
  return ({ headers, method, path, body }) => {
    const header = (name: string): string => String(headers[name] ?? '')
    const [timestamp, nonce] = [header('x-timestamp'), header('x-nonce')]
    if (header('x-client-id') !== client.clientId) return 'unknown-client'
    const bodyHash = createHash('sha256').update(body).digest('hex')
    const signed = [client.clientId, timestamp, nonce, method, path, bodyHash].join('\n')
    const expected = createHmac('sha256', client.secret).update(signed).digest('hex')
    if (!isSame(header('x-signature'), expected) || !/^[\w-]{16,64}$/.test(nonce)) return 'bad-signature'
    const now = clock().getTime()
    const isFresh = Math.abs(Date.parse(timestamp) - now) <= windowMs
    if (!isFresh) return 'stale'
    if (seen.has(nonce)) return 'replayed'
    forget(seen, now)
    seen.set(nonce, now)
    return undefined
  }
}

/** A nonce is forgotten when its timestamp has become stale by any reading of the window. */
function forget(seen: Map<string, number>, now: number): void {
  for (const [nonce, at] of seen) {
    if (now - at <= 2 * windowMs) return
    seen.delete(nonce)
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
