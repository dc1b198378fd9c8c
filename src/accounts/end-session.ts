import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import type { Person } from '#platform/http'
import { deleteSession, deleteSessions } from './store/sessions.ts'

type Deps = { db: Database; clock: Clock }

/** Ends this session, on every node from the next request on. */
export async function signOut({ db, clock }: Deps, { personId, sessionId }: Person): Promise<void> {
  await transact(db, async (tx) => {
    await deleteSession(tx, { personId, sessionId })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'accounts.signed-out', actor, subject: personId })
  })
}

/** Ends the sessions of a person in all other browsers. */
export async function endOtherSessions({ db, clock }: Deps, { personId, sessionId }: Person): Promise<void> {
  await transact(db, async (tx) => {
    const ended = await deleteSessions(tx, { personId, except: sessionId })
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'accounts.ended-sessions', actor, subject: personId, details: { ended } },
    )
  })
}
