import { findCheck } from '#eligibility'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { blindIndex, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { type Outcome, ok, refused } from '#platform/outcome'
import { getProgramme } from '#programmes'
import { readSavedAnswers } from './draft.ts'
import { mayMove } from './life-cycle.ts'
import { findLive, getForUpdate, updateState } from './store/applications.ts'
import { deleteNikClaim } from './store/nik-claims.ts'

/**
 * What keeps a person from withdrawing: a wave whose result is not public yet, which must be left first; or a place
 * that was drawn, since a NIK that was free again could be drawn a second time.
 */
export type Hold = 'wave' | 'place'

/** Ends an application at its person's wish. The NIK is free again; a new application may be begun. */
export async function withdrawApplication(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, programme, hold }: { personId: string; programme: string; hold: Hold | undefined },
): Promise<Outcome<undefined, 'nothing-begun' | Hold>> {
  if (hold) return refused(hold)
  const live = await findLive(db, { personId, programme })
  if (!live) return refused('nothing-begun')
  const { answers } = await readSavedAnswers({ db, keyring }, { personId, applicationId: live.id })
  const nik = answers['nik']

  return transact(db, async (tx) => {
    const { state } = await getForUpdate(tx, { personId, id: live.id })
    if (!mayMove(state, 'withdrawn')) return refused('nothing-begun')
    await updateState(tx, { personId, id: live.id, state: 'withdrawn', checkDueAt: null })
    // A form that was being corrected may name another number than the one that was checked and claimed.
    const key = { personId, applicationId: live.id, programme: getProgramme(programme) }
    const check = await findCheck({ db: tx, keyring }, key)
    const stated = typeof nik === 'string' ? blindIndex(keyring, 'nik', nik) : undefined
    for (const nikKey of new Set([stated, check?.nikKey]))
      if (nikKey !== undefined) await deleteNikClaim(tx, { nikKey, programme, personId })
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'applications.withdrew', actor, subject: personId })
    return ok(undefined)
  })
}
