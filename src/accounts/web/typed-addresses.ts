import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#platform/clock'
import type { Key, Keyring } from '#platform/crypto'

/** Hours from the first page to the second. */
const lifeMs = 2 * 3_600_000
const nonceLength = 12
const tagLength = 16

const Typed = z.object({ addresses: z.array(z.string()).min(1).max(2), until: z.number() })

/**
 * Seals the addresses typed so far for a cookie: nobody reads them in it, and the first page costs no row.
 * The first is that of page one; a second, different one comes from page two.
 */
export function sealTyped(
  { keyring, clock }: { keyring: Keyring; clock: Clock },
  addresses: readonly string[],
): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(keyring.cookie[0]), nonce)
  const text = JSON.stringify({ addresses, until: clock().getTime() + lifeMs })
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
}

/** The addresses typed so far; none when the cookie is missing, too old or not ours. */
export function openTyped(
  { keyring, clock }: { keyring: Keyring; clock: Clock },
  sealed: string | undefined,
): string[] {
  if (sealed === undefined) return []
  for (const key of keyring.cookie) {
    const typed = Typed.safeParse(open(key, Buffer.from(sealed, 'base64url')))
    if (typed.success && typed.data.until > clock().getTime()) return typed.data.addresses
  }
  return []
}

function open(key: Key, sealed: Buffer): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), sealed.subarray(0, nonceLength))
    decipher.setAuthTag(sealed.subarray(-tagLength))
    const body = sealed.subarray(nonceLength, -tagLength)
    return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString())
  } catch {
    return undefined // another key, or somebody else's bytes
  }
}

/** Cookies are signed with the key itself; to seal with, another is derived from it. */
function sealingKey({ secret }: Key): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'gelombang typed addresses', 32))
}
