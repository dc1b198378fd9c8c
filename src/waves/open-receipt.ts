import { z } from 'zod'
import { findSafe, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { familySalt } from './family-salt.ts'
import { findPersonEntry } from './store/entries.ts'

/** Where the receipt is sealed. */
export const receiptPlace = 'waves.person_entries.sealed_receipt'

const Sealed = z.object({
  nik: z.string().regex(/^\d{16}$/),
  kk: z.string().regex(/^\d{16}$/),
  salt: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a person needs to prove the own entry: numbers of 16 digits, salts in hex. Only for that person. */
export type Receipt = { nik: string; kk: string; salt: string; kksalt: string }

/** Opens the receipt of a person's entry; `undefined` when there is none, or the person was erased. */
export async function openReceipt(
  { db, keyring }: { db: Database; keyring: Keyring },
  { personId, waveId }: { personId: string; waveId: string },
): Promise<Receipt | undefined> {
  const entry = await findPersonEntry(db, { personId, waveId })
  const safe = entry && (await findSafe({ db, keyring }, personId))
  if (!safe) return undefined
  const { nik, kk, salt } = Sealed.parse(JSON.parse(safe.open(receiptPlace, entry.sealedReceipt)))
  return { nik, kk, salt, kksalt: familySalt(keyring, kk).toString('hex') }
}
