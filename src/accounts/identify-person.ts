import type { FastifyRequest } from 'fastify'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Person } from '#platform/http'
import { readOwnedToken } from './owned-token.ts'
import { isProofFresh, isSessionLive, needsTouch } from './session-limits.ts'
import { findSession, updateSessionSeen } from './store/sessions.ts'

export const sessionCookie = '__Host-gl-session'

/**
 * Says who asks, by the cookie of the session. Asked anew for each request, so a session that was ended is dead at
 * once on every node. Notes the last use once a minute at most.
 */
export function identifyPerson({
  db,
  clock,
}: {
  db: Database
  clock: Clock
}): (request: Pick<FastifyRequest, 'cookies'>) => Promise<Person | undefined> {
  return async ({ cookies }) => {
    const read = readOwnedToken(cookies[sessionCookie])
    if (!read) return undefined
    const key = { personId: read.ownerId, tokenHash: read.hash }
    const session = await findSession(db, key)
    const now = clock()
    if (!session || !isSessionLive(session, now)) return undefined
    if (needsTouch(session.seenAt, now)) await transact(db, (tx) => updateSessionSeen(tx, key, now))
    const { id: sessionId, language, provedAt } = session
    return { personId: read.ownerId, sessionId, language, provedAt }
  }
}

/** Whether this session gave its password in the last ten minutes: asked before money or sign-in change. */
export function isRecentlyProved(person: Person, clock: Clock): boolean {
  return isProofFresh(person.provedAt, clock())
}
