import { sql } from 'kysely'
import type { Database, Transaction } from '#platform/database'

type SessionKey = { personId: string; tokenHash: Buffer }

export async function insertSession(
  tx: Transaction,
  session: SessionKey & { id: string; createdAt: Date; seenAt: Date; provedAt: Date },
): Promise<void> {
  await tx.insertInto('accounts.sessions').values(session).execute()
}

/** A session with what its person's account says; one statement on one node, for each request of a person. */
export function findSession(db: Database, { personId, tokenHash }: SessionKey) {
  return db
    .selectFrom('accounts.sessions as session')
    .innerJoin('accounts.accounts as account', 'account.id', 'session.personId')
    .select(['session.id', 'session.createdAt', 'session.seenAt', 'session.provedAt', 'account.language'])
    .where('session.personId', '=', personId)
    .where('session.tokenHash', '=', tokenHash)
    .where('account.id', '=', personId)
    .where('account.state', '=', 'active')
    .executeTakeFirst()
}

export async function updateSessionSeen(
  tx: Transaction,
  { personId, tokenHash }: SessionKey,
  seenAt: Date,
): Promise<void> {
  await tx
    .updateTable('accounts.sessions')
    .set({ seenAt: sql`greatest(seen_at, ${seenAt})` })
    .where('personId', '=', personId)
    .where('tokenHash', '=', tokenHash)
    .execute()
}

/** Gives a session a new token; the old one is dead. `false` when the session has ended meanwhile. */
export async function replaceSessionToken(
  tx: Transaction,
  {
    personId,
    sessionId,
    ...change
  }: { personId: string; sessionId: string; tokenHash: Buffer; provedAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('accounts.sessions')
    .set(change)
    .where('personId', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export function listSessions(db: Database, personId: string) {
  return db
    .selectFrom('accounts.sessions')
    .select(['id', 'createdAt', 'seenAt'])
    .where('personId', '=', personId)
    .orderBy('seenAt', 'desc')
    .execute()
}

export async function deleteSession(
  tx: Transaction,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<void> {
  await tx
    .deleteFrom('accounts.sessions')
    .where('personId', '=', personId)
    .where('id', '=', sessionId)
    .execute()
}

/** Ends the sessions of a person, all or all but one; answers how many there were. */
export async function deleteSessions(
  tx: Transaction,
  { personId, except }: { personId: string; except?: string | undefined },
): Promise<number> {
  let query = tx.deleteFrom('accounts.sessions').where('personId', '=', personId)
  if (except !== undefined) query = query.where('id', '!=', except)
  const { numDeletedRows } = await query.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export async function deleteSessionsBefore(
  tx: Transaction,
  { createdAt, seenAt }: { createdAt: Date; seenAt: Date },
): Promise<void> {
  await tx
    .deleteFrom('accounts.sessions')
    .where((eb) => eb.or([eb('createdAt', '<', createdAt), eb('seenAt', '<', seenAt)]))
    .execute()
}
