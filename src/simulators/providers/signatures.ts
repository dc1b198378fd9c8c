import { createHmac, hash, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto'

/** What a request is signed over. `path` is the one in the request line, prefix and query included. */
export type Signed = { method: string; path: string; raw: Buffer; timestamp: string }

/** SNAP, access token: client id and time, as the headers have them. */
export function tokenText(clientId: string, timestamp: string): string {
  return `${clientId}|${timestamp}`
}

/** SNAP, transaction with access token (`token` without `Bearer `). */
export function symmetricText({ method, path, raw, timestamp }: Signed, token: string): string {
  return `${method.toUpperCase()}:${path}:${token}:${bodyHash(raw)}:${timestamp}`
}

/** SNAP, transaction without access token, and every callback. */
export function asymmetricText({ method, path, raw, timestamp }: Signed): string {
  return `${method.toUpperCase()}:${path}:${bodyHash(raw)}:${timestamp}`
}

export function isSignedByHmac(text: string, secret: string, signature: string): boolean {
  const expected = createHmac('sha512', secret).update(text).digest()
  const given = bytesOf(signature, expected.length)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export function isSignedByRsa(text: string, publicKey: KeyObject, signature: string): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  return verify('sha256', Buffer.from(text), publicKey, bytesOf(signature, bits / 8))
}

export function signByRsa(text: string, privateKey: KeyObject): string {
  return sign('sha256', Buffer.from(text), privateKey).toString('base64')
}

/** Base64, as partners send it; also hexadecimal, as the samples of the standard show. Their lengths differ. */
function bytesOf(signature: string, length: number): Buffer {
  const isHex = signature.length === length * 2 && /^[0-9a-f]+$/i.test(signature)
  return Buffer.from(signature, isHex ? 'hex' : 'base64')
}

function bodyHash(raw: Buffer): string {
  return hash('sha256', minify(raw))
}

const quote = 0x22
const backslash = 0x5c
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d])

/** Drops the blanks between the tokens of a JSON text; every other byte stays, also of text that is no JSON. */
export function minify(raw: Buffer): Buffer {
  const kept = Buffer.allocUnsafe(raw.length)
  let length = 0
  let inString = false
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] ?? 0
    if (!inString && blanks.has(byte)) continue
    kept[length++] = byte
    if (byte === quote) inString = !inString
    // The escaped sign is kept unread, so that an escaped quote ends nothing.
    if (inString && byte === backslash && i + 1 < raw.length) kept[length++] = raw[++i] ?? 0
  }
  return kept.subarray(0, length)
}
