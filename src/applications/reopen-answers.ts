import type { Decision } from '#eligibility'
import { findCheck } from '#eligibility'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import type { Programme } from '#programmes'
import type { ApplicationState } from './life-cycle.ts'
import { findLive, getForUpdate, updateState } from './store/applications.ts'

/**
 * A refusal that rests on what the person stated, or on the family card that was stated: whoever mistyped or has a new
 * card may put it right. What a registry holds is corrected there.
 */
export function mayReopen(state: ApplicationState, decisions: readonly Decision[]): boolean {
  return (
    state === 'refused' &&
    decisions.some(({ outcome, source }) => outcome === 'not-met' && source.kind !== 'registry')
  )
}

/** Opens the form again for such a person. What was stated and decided before stays on record. */
export async function reopenAnswers(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, programme }: { personId: string; programme: Programme },
): Promise<Outcome<undefined, 'not-now'>> {
  const live = await findLive(db, { personId, programme: programme.code })
  if (!live) return refused('not-now')
  const check = await findCheck({ db, keyring }, { personId, applicationId: live.id, programme })
  return transact(db, async (tx) => {
    const { state } = await getForUpdate(tx, { personId, id: live.id })
    if (!mayReopen(state, check?.decisions ?? [])) return refused('not-now')
    await updateState(tx, { personId, id: live.id, state: 'needs-correction' })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.reopened-answers', actor, subject: personId })
    return ok(undefined)
  })
}
