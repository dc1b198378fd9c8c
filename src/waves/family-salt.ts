import { createHmac } from 'node:crypto'
import type { Keyring } from '#platform/crypto'

/** The same 32 bytes for all members of a family card, in all waves: by a key outside the database that stays. */
export function familySalt({ family: [{ secret }] }: Keyring, kk: string): Buffer {
  return createHmac('sha256', secret).update(kk).digest()
}
