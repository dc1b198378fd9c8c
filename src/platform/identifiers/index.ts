import { randomBytes } from 'node:crypto'
import type { Clock } from '#platform/clock'

/** A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then chance. Made here, never by the database. */
export function newId(clock: Clock): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(clock().getTime(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** No 0/O, 1/I/L, 5/S, 2/Z: nobody reads one for the other over the telephone. */
const letters = '34679ACDEFGHJKMNPQRTUVWXY'

/** A number for people to read aloud, such as `K7QM-3FXA-9TRC`: 12 of 25 signs, 55 bits of chance. */
export function newReceiptNumber(): string {
  const signs: string[] = []
  while (signs.length < 12) {
    for (const byte of randomBytes(24)) {
      // 250 = 10 × 25: bytes above would favour the first letters.
      if (byte < 250 && signs.length < 12) signs.push(letters[byte % 25] ?? '')
    }
  }
  const text = signs.join('')
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join('-')
}
