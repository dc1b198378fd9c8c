import type { IncomingHttpHeaders } from 'node:http'
import type { Dialect, Service } from './dialect.ts'
import { isStrictTimestamp, parseTimestamp } from './jakarta.ts'
import type { KnownPartner } from './partner.ts'
import { isRefusal, type Refusal, refuse } from './reply.ts'
import type { Signed } from './signatures.ts'

/** A request as it came over the wire. `path` is the one of the request line, prefix and query included. */
export type Call = {
  dialect: Dialect
  service: Pick<Service, 'code'>
  method: string
  path: string
  headers: IncomingHttpHeaders
  raw: Buffer
}

/** Tolerance of the clock to either side; the standard names none. */
const toleranceMs = 5 * 60_000

/** The text of a header; empty when it is missing or was sent twice. */
export function header({ headers }: Call, name: string): string {
  const value = headers[name.toLowerCase()]
  return typeof value === 'string' ? value : ''
}

export function missingHeader(call: Call, names: readonly string[]): Refusal | undefined {
  const missing = names.find((name) => header(call, name) === '')
  return missing === undefined ? undefined : refuse('400/02', `{${missing}}`)
}

export function signedParts(call: Call): Signed {
  const { method, path, raw } = call
  return { method, path, raw, timestamp: header(call, 'X-TIMESTAMP') }
}

/** The body as a JSON object; no body at all is an empty one. */
export function readObject(raw: Buffer): { body: Record<string, unknown> } | Refusal {
  if (raw.length === 0) return { body: {} }
  try {
    const body: unknown = JSON.parse(raw.toString('utf8'))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body: { ...body } }
  } catch {
    // What is no JSON is refused like JSON of another kind.
  }
  return refuse('400/00')
}

export function checkTime(
  call: Call,
  { partner, now }: { partner: KnownPartner; now: Date },
): Refusal | undefined {
  const text = header(call, 'X-TIMESTAMP')
  const at = parseTimestamp(text)
  const isFormed = !partner.strict || isStrictTimestamp(text, call.dialect.timestampMillis.is)
  if (!at || !isFormed) return refuse('400/01', '{X-TIMESTAMP}')
  const isFresh = Math.abs(at.getTime() - now.getTime()) <= toleranceMs
  return isFresh ? undefined : refuse('401/00', 'X-TIMESTAMP')
}

export function checkGrant({ raw }: Call, partner: KnownPartner): Refusal | undefined {
  const read = readObject(raw)
  if (isRefusal(read)) return read
  const spellings = partner.strict ? ['grantType'] : ['grantType', 'granttype', 'grant_type']
  const grant = spellings.map((name) => read.body[name]).find((value) => value !== undefined)
  if (grant === undefined) return refuse('400/02', '{grantType}')
  return grant === 'client_credentials' ? undefined : refuse('400/01', '{grantType}')
}

export function checkIds(call: Call, { strict }: KnownPartner): Refusal | undefined {
  const { dialect } = call
  const idRule = strict ? /^\d{1,32}$/ : dialect.externalId.is
  if (!idRule.test(header(call, 'X-EXTERNAL-ID'))) return refuse('400/01', '{X-EXTERNAL-ID}')
  if (!strict) return undefined
  const channelId = header(call, 'CHANNEL-ID')
  if (channelId.length > 5) return refuse('400/01', '{CHANNEL-ID}')
  return channelId === (dialect.channelId.is ?? channelId) ? undefined : refuse('401/00', 'CHANNEL-ID')
}
