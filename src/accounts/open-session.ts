import type { Clock } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { Person } from '#platform/http'
import { newId } from '#platform/identifiers'
import type { Language } from '#platform/ui'
import { newOwnedToken } from './owned-token.ts'
import { insertSession } from './store/sessions.ts'

/** A session that has just begun: the token for the cookie, and who it is. */
export type Opened = { token: string; person: Person }

/** Begins a session with a token that nobody has seen before. */
export async function openSession(
  { tx, clock }: { tx: Transaction; clock: Clock },
  { personId, language }: { personId: string; language: Language },
): Promise<Opened> {
  const { token, hash } = newOwnedToken(personId)
  const sessionId = newId(clock)
  const now = clock()
  const times = { createdAt: now, seenAt: now, provedAt: now }
  await insertSession(tx, { personId, tokenHash: hash, id: sessionId, ...times })
  return { token, person: { personId, sessionId, language, provedAt: now } }
}
