import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { type ProvidersOptions, startProviders } from './server.ts'

/** A partner written for these tests alone, from the text of the standard. */
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const testPartner = {
  clientId: 'gelombang-uji',
  clientSecret: 's3cret',
  publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
}

/** A clock that stands until it is moved. */
function createClock(start = '2026-11-23T03:00:00Z') {
  let now = new Date(start)
  return {
    clock: () => now,
    forward: (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000)),
  }
}

export async function startAll(options: Partial<ProvidersOptions> = {}) {
  const time = createClock()
  const all = { bni: testPartner, bca: testPartner, dana: testPartner, ovo: testPartner }
  const partners = { ...all, gopay: testPartner, linkaja: testPartner }
  const providers = await startProviders({ clock: time.clock, partners, ...options })
  return { ...time, providers, [Symbol.asyncDispose]: () => providers[Symbol.asyncDispose]() }
}

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

export type Sent = {
  method?: string
  /** Text to send; an object is written out. */
  body?: unknown
  /** Access token: signs symmetrically. Without it: asymmetrically. */
  token?: string
  externalId?: string
  timestamp?: string
  headers?: Record<string, string>
  secret?: string
  /** Path that is signed, where it differs from the one called. */
  signedPath?: string
  encoding?: 'base64' | 'hex'
}

let lastExternalId = 0

export function nextExternalId(): string {
  return `20261123100000${String(++lastExternalId).padStart(10, '0')}`
}

/** Sends one request with every header, signed in the mode that `token` implies. */
export async function call(url: string, sent: Sent): Promise<Answer> {
  const { method = 'POST', token, timestamp = '2026-11-23T10:00:00+07:00' } = sent
  const body = bodyOf(sent)
  const { pathname, search } = new URL(url)
  const path = sent.signedPath ?? pathname + search
  return answerOf(
    await fetch(url, {
      method,
      ...(method !== 'GET' && { body }),
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        'x-timestamp': timestamp,
        'x-signature': signatureOf({ ...sent, method, path, body, timestamp }),
        'x-partner-id': testPartner.clientId,
        'x-external-id': sent.externalId ?? nextExternalId(),
        'channel-id': '95051',
        ...sent.headers,
      },
    }),
  )
}

function bodyOf({ method, body = {} }: Sent): string {
  if (method === 'GET') return ''
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function signatureOf(sent: Sent & { method: string; path: string; body: string; timestamp: string }): string {
  const { method, path, token, timestamp, encoding = 'base64', secret = testPartner.clientSecret } = sent
  const digest = createHash('sha256').update(withoutBlanks(sent.body)).digest('hex')
  if (token === undefined) {
    return sign('RSA-SHA256', Buffer.from([method, path, digest, timestamp].join(':')), privateKey).toString(
      encoding,
    )
  }
  return createHmac('sha512', secret)
    .update([method, path, token, digest, timestamp].join(':'))
    .digest(encoding)
}

/** Asks for an access token. */
export async function askToken(
  url: string,
  given: { timestamp?: string; body?: unknown; clientId?: string } = {},
): Promise<Answer> {
  const { timestamp = '2026-11-23T10:00:00+07:00', clientId = testPartner.clientId } = given
  return answerOf(
    await fetch(url, {
      method: 'POST',
      body: JSON.stringify(given.body ?? { grantType: 'client_credentials' }),
      headers: {
        'content-type': 'application/json',
        'x-timestamp': timestamp,
        'x-client-key': clientId,
        'x-signature': sign('RSA-SHA256', Buffer.from(`${clientId}|${timestamp}`), privateKey).toString(
          'base64',
        ),
      },
    }),
  )
}

export async function tokenFrom(url: string, timestamp?: string): Promise<string> {
  const { body } = await askToken(url, timestamp === undefined ? {} : { timestamp })
  return String(body['accessToken'])
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body: unknown = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { text }
  return { status: response.status, body: { ...Object(body) }, headers: response.headers }
}

/** Blanks outside strings go; done by splitting at strings, unlike what is tested. */
function withoutBlanks(json: string): string {
  return json
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[ \t\r\n]/g, '')))
    .join('')
}

/** SNAP writes it so: Jakarta, without milliseconds. */
export function stamp(at: Date): string {
  return `${new Date(at.getTime() + 25_200_000).toISOString().slice(0, 19)}+07:00`
}

export function rupiah(value = '600000.00') {
  return { value, currency: 'IDR' }
}
