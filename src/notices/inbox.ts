import { findSafe, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { Content, place } from './content.ts'
import type { Message } from './message.ts'
import { findNotice, listInbox } from './store.ts'

export type InboxMessage = { id: string; at: Date; language: 'id' | 'en'; message: Message }

type Deps = { db: Database; keyring: Keyring }

/** The newest messages of a person, at most `limit`, newest first. */
export async function listMessages(deps: Deps, personId: string, limit = 50): Promise<InboxMessage[]> {
  const safe = await findSafe(deps, personId)
  if (!safe) return []
  const rows = await listInbox(deps.db, personId, limit)
  return rows.map(({ id, language, sealed, createdAt }) => ({
    id,
    language,
    at: createdAt,
    message: read(safe.open(place, sealed)),
  }))
}

/** One message of a person; `undefined` when there is none or it is somebody else's. */
export async function findMessage(
  deps: Deps,
  { personId, id }: { personId: string; id: string },
): Promise<InboxMessage | undefined> {
  const row = await findNotice(deps.db, { personId, id })
  const safe = row && (await findSafe(deps, personId))
  if (!safe) return undefined
  return { id, language: row.language, at: row.createdAt, message: read(safe.open(place, row.sealed)) }
}

function read(json: string): Message {
  return (Content.parse(JSON.parse(json)) as Content).message
}
