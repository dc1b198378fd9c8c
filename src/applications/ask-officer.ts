import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import { openCase } from './open-case.ts'
import { findLive, getForUpdate } from './store/applications.ts'
import { textPlace } from './store/cases.ts'

/** Asks an officer to look, in the person's own words. The state of the application stays as it is. */
export async function askOfficer(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, programme, text }: { personId: string; programme: string; text: string },
): Promise<Outcome<undefined, 'nothing-sent' | 'already-asked'>> {
  const live = await findLive(db, { personId, programme })
  if (!live) return refused('nothing-sent')
  const safe = await openSafe({ db, keyring }, personId)
  return transact(db, async (tx) => {
    const { state, id: applicationId } = await getForUpdate(tx, { personId, id: live.id })
    if (state === 'draft' || state === 'withdrawn') return refused('nothing-sent')
    const sealedText = safe.seal(textPlace, text)
    const kind = 'asked-by-person'
    const isOpened = await openCase({ tx, clock }, { personId, applicationId, kind, sealedText })
    if (!isOpened) return refused('already-asked')
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.asked-officer', actor, subject: personId })
    return ok(undefined)
  })
}
