import { randomUUID } from 'node:crypto'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import type { Storage } from '#platform/storage'
import { type PictureRefusal, remakePicture } from './picture.ts'
import { deleteLeftover, findDocumentRow, insertLeftover, upsertDocument } from './store.ts'

export type DocumentDeps = { db: Database; clock: Clock; keyring: Keyring; storage: Storage }

/** Where the bytes of a document stand, for their encryption. */
export const place = 'documents.documents.file'

/**
 * Keeps a picture of a person: remade, encrypted with the person's key, durable when it answers.
 * A new one of the same kind takes the place of the one before.
 *
 * @param given.limits   of the programme's document rule
 * @param given.mayStill asked in the transaction that keeps it, since decoding takes a while; `not-now` when it says no
 */
export async function saveDocument(
  { db, clock, keyring, storage }: DocumentDeps,
  given: {
    personId: string
    kind: string
    sent: Buffer
    limits: { maximumPixels: number; minimumSide: number }
    mayStill?: (tx: Transaction) => Promise<boolean>
  },
): Promise<Outcome<{ width: number; height: number }, PictureRefusal | 'not-now'>> {
  const { personId, kind, sent, limits, mayStill } = given
  const remade = await remakePicture(sent, limits)
  if (!remade.ok) return remade
  const { bytes, type, width, height } = remade.value
  const file = randomUUID()
  const savedAt = clock()
  const safe = await openSafe({ db, keyring }, personId)
  // Written down as a leftover first: whatever happens before its row exists, the file is found and removed.
  await transact(db, (tx) => insertLeftover(tx, { file, since: savedAt }))
  await storage.put(file, safe.sealBytes(`${place}:${kind}`, bytes))

  return transact(db, async (tx) => {
    if (mayStill && !(await mayStill(tx))) return refused('not-now') // the file stays a leftover
    const before = await findDocumentRow(tx, { personId, kind })
    if (before) await insertLeftover(tx, { file: before.file, since: savedAt })
    await upsertDocument(tx, {
      personId,
      kind,
      file,
      type,
      bytes: bytes.length,
      width,
      height,
      scan: 'not-scanned',
      savedAt,
    })
    await deleteLeftover(tx, file)
    const actor = { kind: 'person', id: personId } as const
    const details = { kind, replaced: before !== undefined }
    await audit({ tx, clock }, { action: 'documents.saved', actor, subject: personId, details })
    return ok({ width, height })
  })
}
