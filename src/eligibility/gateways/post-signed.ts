import { createHash, createHmac, randomUUID } from 'node:crypto'

type Posted =
  | { readonly state: 'received'; readonly nonce: string; readonly json: unknown; readonly rawSha256: Buffer }
  | { readonly state: 'down' | 'garbage' }

/** An answer about one person is a few hundred bytes. */
const maxAnswerBytes = 65_536

/**
 * Asks a registry one question by its contract, once.
 *
 * `down`: no whole answer within `timeoutMs` milliseconds, or the registry says that it cannot answer now.
 * `garbage`: it refused the question, sent too much, or something that is no JSON.
 */
export async function postSigned({
  client,
  path,
  body,
  askedAt,
  timeoutMs,
}: {
  client: { url: string; clientId: string; secret: string }
  path: `/${string}`
  body: string
  askedAt: Date
  timeoutMs: number
}): Promise<Posted> {
  const nonce = randomUUID()
  const received = await receive(new URL(path, client.url), {
    method: 'POST',
    headers: signedHeaders(client, { path, body, nonce, timestamp: askedAt.toISOString() }),
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (received === undefined || isUnable(received.status)) return { state: 'down' }
  const json = received.status === 200 ? parseJson(received.bytes) : undefined
  if (json === undefined) return { state: 'garbage' }
  return { state: 'received', nonce, json, rawSha256: createHash('sha256').update(received.bytes).digest() }
}

/** The signature is the lower-case hex HMAC-SHA256 over the parts, joined by line feeds. */
function signedHeaders(
  { clientId, secret }: { clientId: string; secret: string },
  { path, body, nonce, timestamp }: { path: string; body: string; nonce: string; timestamp: string },
): Record<string, string> {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const signed = [clientId, timestamp, nonce, 'POST', path, bodyHash].join('\n')
  return {
    'content-type': 'application/json',
    'x-client-id': clientId,
    'x-timestamp': timestamp,
    'x-nonce': nonce,
    'x-signature': createHmac('sha256', secret).update(signed).digest('hex'),
  }
}

/** `undefined` when the line failed, at whatever moment. */
async function receive(
  url: URL,
  request: RequestInit,
): Promise<{ status: number; bytes: Buffer } | undefined> {
  try {
    const response = await fetch(url, request)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > maxAnswerBytes) return { status: response.status, bytes: Buffer.alloc(0) }
      chunks.push(chunk)
    }
    return { status: response.status, bytes: Buffer.concat(chunks) }
  } catch {
    return undefined
  }
}

/** The registry itself says that it cannot answer now: too busy, or broken. */
function isUnable(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
