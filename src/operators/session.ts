import type { FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { hashToken } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import type { Operator } from '#platform/http'
import { deleteSession, findOperator, findSession, listRoles, touchSession } from './store.ts'

/** Name of the console's cookie; the applicants' site has another. */
const cookieName = '__Host-glk-session'
/** Limits of an operator's session, in milliseconds: 15 minutes idle, 12 hours in all. */
const idleMs = 15 * 60 * 1000
const absoluteMs = 12 * 60 * 60 * 1000
/** `seen_at` is written at most this often. */
const touchMs = 60 * 1000

type Deps = { db: Database; clock: Clock }

/** Finds out which operator asks. A role or account that was taken away counts from the next request on. */
export function identifyOperator({
  db,
  clock,
}: Deps): (request: FastifyRequest) => Promise<Operator | undefined> {
  return async (request) => {
    const token = request.cookies[cookieName]
    if (!token) return undefined
    const tokenHash = hashToken(token)
    const session = await findSession(db, tokenHash)
    const now = clock().getTime()
    if (
      !session ||
      now - session.seenAt.getTime() > idleMs ||
      now - session.createdAt.getTime() > absoluteMs
    ) {
      return undefined
    }
    const operator = await findOperator(db, session.operatorId)
    if (operator?.state !== 'active') return undefined
    if (now - session.seenAt.getTime() > touchMs) {
      await transact(db, (tx) => touchSession(tx, tokenHash, new Date(now)))
    }
    const roles = await listRoles(db, operator.id)
    return { operatorId: operator.id, sessionId: session.id, name: operator.name, roles }
  }
}

/** Gives the browser the cookie of a new session. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, { path: '/', secure: true, httpOnly: true, sameSite: 'lax' })
}

/** Ends the session of this browser. Ending what has ended is no fault. */
export async function signOutOperator(
  { db, clock }: Deps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<void> {
  const token = request.cookies[cookieName]
  reply.clearCookie(cookieName, { path: '/', secure: true })
  const { operator } = request
  if (!token || !operator) return
  await transact(db, async (tx) => {
    await deleteSession(tx, hashToken(token))
    const actor = { kind: 'operator', id: operator.operatorId } as const
    await audit({ tx, clock }, { action: 'operators.signed-out', actor, subject: operator.operatorId })
  })
}
