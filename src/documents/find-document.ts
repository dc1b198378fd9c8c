import { type Keyring, findSafe } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { Storage } from '#platform/storage'
import { place } from './save-document.ts'
import { findDocumentRow, listDocumentRows } from './store.ts'

/** Which documents a person has sent, by kind. */
export async function listDocuments(db: Database, personId: string) {
  return listDocumentRows(db, personId)
}

/** The picture itself, decrypted; `undefined` when there is none. */
export async function findDocument(
  { db, keyring, storage }: { db: Database; keyring: Keyring; storage: Storage },
  { personId, kind }: { personId: string; kind: string },
): Promise<{ bytes: Buffer; type: string } | undefined> {
  const row = await findDocumentRow(db, { personId, kind })
  const sealed = row && (await storage.find(row.file))
  const safe = sealed && (await findSafe({ db, keyring }, personId))
  if (!safe) return undefined
  return { type: row.type, bytes: safe.openBytes(`${place}:${kind}`, sealed) }
}
