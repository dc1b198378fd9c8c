import { createHmac, hash, type KeyObject, sign } from 'node:crypto'

type Message = {
  method: 'POST' | 'GET'
  /** From the first slash, with the query string: exactly what is called. */
  path: string
  /** The bytes that are sent, serialised once, without insignificant white space. */
  body: string
  /** The text of X-TIMESTAMP. */
  timestamp: string
}

/** Signature of an access-token request (service 73): RSASSA-PKCS1-v1_5 with SHA-256, base64. */
export function signTokenRequest(
  privateKey: KeyObject,
  { clientId, timestamp }: { clientId: string; timestamp: string },
): string {
  return signText(privateKey, `${clientId}|${timestamp}`)
}

/** Signature of a transaction that carries an access token: HMAC with SHA-512, base64. */
export function signWithToken(
  { clientSecret, accessToken }: { clientSecret: string; accessToken: string },
  { method, path, body, timestamp }: Message,
): string {
  const text = [method, path, accessToken, bodyHash(body), timestamp].join(':')
  return createHmac('sha512', clientSecret).update(text).digest('base64')
}

/** Signature of a transaction without an access token: RSASSA-PKCS1-v1_5 with SHA-256, base64. */
export function signWithKey(privateKey: KeyObject, { method, path, body, timestamp }: Message): string {
  return signText(privateKey, [method, path, bodyHash(body), timestamp].join(':'))
}

/** Lower-case hexadecimal SHA-256 of a body; of the empty text where there is none. */
export function bodyHash(body: string): string {
  return hash('sha256', body, 'hex')
}

function signText(privateKey: KeyObject, text: string): string {
  return sign('sha256', Buffer.from(text), privateKey).toString('base64')
}
