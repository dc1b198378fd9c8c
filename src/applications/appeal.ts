import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import { mayMove } from './life-cycle.ts'
import { openCase } from './open-case.ts'
import { findLive, getForUpdate, updateState } from './store/applications.ts'
import { textPlace } from './store/cases.ts'

/** Objects to a refusal, in the person's own words; an officer who has not decided before looks at it. */
export async function appeal(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, programme, text }: { personId: string; programme: string; text: string },
): Promise<Outcome<undefined, 'not-refused'>> {
  const live = await findLive(db, { personId, programme })
  if (!live) return refused('not-refused')
  const safe = await openSafe({ db, keyring }, personId)
  return transact(db, async (tx) => {
    const { state } = await getForUpdate(tx, { personId, id: live.id })
    if (!mayMove(state, 'appealed')) return refused('not-refused')
    await updateState(tx, { personId, id: live.id, state: 'appealed' })
    const sealedText = safe.seal(textPlace, text)
    await openCase({ tx, clock }, { personId, applicationId: live.id, kind: 'appeal', sealedText })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.appealed', actor, subject: personId })
    return ok(undefined)
  })
}
