import { lastCheckedAt } from '#eligibility'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import { lostAt, queueCheck } from './check-application.ts'
import type { ApplicationState } from './life-cycle.ts'
import { findLive, getForUpdate, updateState } from './store/applications.ts'

/** States in which a person may ask for another check; an appeal waits for its officer. */
const askable: readonly ApplicationState[] = ['refused', 'needs-correction', 'needs-review']
/** Between the end of a check and the next, in milliseconds: one minute. */
const restMs = 60_000

export type CheckAgainRefusal = 'not-now' | 'too-soon'

/** Whether the button is offered. */
export function mayAskAgain(state: ApplicationState): boolean {
  return askable.includes(state)
}

/** Has the registries asked anew, for instance after a record was corrected. Pressing twice asks once. */
export async function checkAgain(
  { db, clock }: { db: Database; clock: Clock },
  { personId, programme }: { personId: string; programme: string },
): Promise<Outcome<undefined, CheckAgainRefusal>> {
  const live = await findLive(db, { personId, programme })
  if (!live) return refused('not-now')
  return transact(db, async (tx) => {
    const now = clock()
    const { state } = await getForUpdate(tx, { personId, id: live.id })
    if (!mayAskAgain(state)) return refused('not-now')
    const last = await lastCheckedAt(tx, { personId, applicationId: live.id })
    if (last && now.getTime() - last.getTime() < restMs) return refused('too-soon')
    await updateState(tx, { personId, id: live.id, state: 'checking', checkDueAt: lostAt(clock) })
    await queueCheck(tx, { personId, applicationId: live.id })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.asked-check', actor, subject: personId })
    return ok(undefined)
  })
}
