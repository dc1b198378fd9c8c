import { notifyPerson } from '#accounts'
import { freeSlot } from '#households'
import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { findWave } from '#waves'
import { noticeWords, type RevokeReason } from './notice-words.ts'
import { getAwardForUpdate, insertVacancy, listActiveAwards, revoke } from './store/awards.ts'

export type RevokeDeps = {
  db: Database
  clock: Clock
  keyring: Keyring
  /** Whether anything of an award has been paid or is on its way; answered by a later module. */
  wasPaid: (tx: Transaction, personId: string) => Promise<boolean>
}

/**
 * Revokes a person's award. While nothing has been paid, the place of the family card becomes free and the seat goes
 * to the next of the reserve list.
 */
export async function revokeAward(
  { db, clock, keyring, wasPaid }: RevokeDeps,
  {
    actor,
    personId,
    programme,
    reason,
  }: { actor: Actor; personId: string; programme: string; reason: RevokeReason },
): Promise<Outcome<{ isSeatFree: boolean }, 'no-award'>> {
  return transact(db, async (tx) => {
    const own = (await listActiveAwards(tx, personId)).find((award) => award.programme === programme)
    const wave = own && (await findWave(tx, own.waveId))
    if (!own || wave?.state !== 'published') return refused('no-award')
    const award = await getAwardForUpdate(tx, { kkp: own.kkp, id: own.awardId })
    if (award.state !== 'active') return refused('no-award')
    const { id, waveId, kkp, kkKey, province } = award
    const revokedAt = clock()
    const revokedBy = actor.kind === 'operator' ? actor.id : null
    await revoke(tx, { kkp, id, personId, revokedAt, revokedBy, revokeReason: reason })
    const isSeatFree = !(await wasPaid(tx, personId))
    if (isSeatFree) {
      await freeSlot(tx, { programme, kkKey, awardId: id })
      await insertVacancy(tx, { waveId, awardId: id, province, openedAt: revokedAt })
    }
    await notifyPerson(
      { tx, clock, keyring },
      {
        personId,
        key: `selection.revoked:${id}`,
        message: (language) => noticeWords[language].revoked({ ...wave, reason }),
      },
    )
    const details = { waveId, reason, isSeatFree }
    await audit({ tx, clock }, { action: 'selection.revoked', actor, subject: personId, details })
    return ok({ isSeatFree })
  })
}
