import { notifyPerson } from '#accounts'
import { takeSlot } from '#households'
import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { findEntry, findWave, isInDraw, lockWaves, moveEntry, type Wave } from '#waves'
import { noticeWords } from './notice-words.ts'
import {
  closeVacancy,
  getVacancyForUpdate,
  insertAwards,
  listActiveAwards,
  listVacancies,
} from './store/awards.ts'
import { findNextReserve, type Result, updatePromotion } from './store/results.ts'

export type PromoteDeps = { db: Database; clock: Clock; keyring: Keyring }
type Vacancy = { waveId: string; awardId: string }

const actor: Actor = { kind: 'system' }
const vacanciesAtOnce = 50

/** Fills every place that can be filled now. Safe to repeat: a filled place is closed. */
export async function fillVacancies(deps: PromoteDeps): Promise<void> {
  for (const vacancy of await listVacancies(deps.db, vacanciesAtOnce)) await promoteReserve(deps, vacancy)
}

/**
 * Gives a place that became free to the next of its reserve list, strictly in the order of the draw. Whoever has an
 * award already, or whose family card has no place left, is passed over for good.
 *
 * While a wave of the programme is between freeze and publication it waits: the used places were counted at the freeze.
 */
export async function promoteReserve(
  { db, clock, keyring }: PromoteDeps,
  vacancy: Vacancy,
): Promise<Outcome<{ personId: string | undefined }, 'not-there' | 'already-filled' | 'wave-in-draw'>> {
  const found = await findWave(db, vacancy.waveId)
  if (!found) return refused('not-there')
  return transact(db, async (tx) => {
    if ((await lockWaves(tx, found.programme)).some(isInDraw)) return refused('wave-in-draw')
    const { province, closedAt } = await getVacancyForUpdate(tx, vacancy)
    if (closedAt) return refused('already-filled')
    for (;;) {
      const next = await findNextReserve(tx, { waveId: vacancy.waveId, province })
      if (!next) {
        await closeVacancy(tx, { ...vacancy, closedAt: clock(), filledBy: null })
        return ok({ personId: undefined })
      }
      const awardId = await tryPromote(tx, { clock, wave: found, next })
      await updatePromotion(tx, next, awardId ? 'promoted' : 'skipped')
      if (!awardId) continue
      await closeVacancy(tx, { ...vacancy, closedAt: clock(), filledBy: awardId })
      await tell(tx, { clock, keyring, wave: found, next })
      return ok({ personId: next.personId })
    }
  })
}

/** @returns the id of the new award; `undefined` when this entry cannot have one */
async function tryPromote(
  tx: Transaction,
  { clock, wave, next }: { clock: Clock; wave: Wave; next: Result },
): Promise<string | undefined> {
  const { programme } = wave
  const { kkp, waveId, applicationId, personId, province } = next
  const others = await listActiveAwards(tx, personId)
  if (others.some((award) => award.programme === programme)) return undefined
  const entry = await findEntry(tx, { kkp, waveId, applicationId })
  if (!entry) throw new Error(`Wave ${waveId}: no entry of application ${applicationId}`)
  const { kkKey } = entry
  const id = newId(clock)
  if (!(await takeSlot({ tx, clock }, { programme, kkKey, awardId: id }))) return undefined
  const awardedAt = clock()
  const keys = { kkp, waveId, applicationId, personId, programme, kkKey, province }
  await insertAwards(tx, [{ ...keys, id, origin: 'promoted', awardedAt }])
  const moved = await moveEntry(tx, next, { from: 'reserve', to: 'selected', reason: 'promoted' })
  if (!moved) throw new Error(`Wave ${waveId}: application ${applicationId} is not on the reserve list`)
  return id
}

async function tell(
  tx: Transaction,
  { clock, keyring, wave, next }: { clock: Clock; keyring: Keyring; wave: Wave; next: Result },
): Promise<void> {
  const { personId, rank } = next
  await notifyPerson(
    { tx, clock, keyring },
    {
      personId,
      key: `selection.promoted:${wave.id}`,
      message: (language) => noticeWords[language].promoted(wave),
      sms: (language) => noticeWords[language].promotedSms(wave),
    },
  )
  const details = { waveId: wave.id, rank }
  await audit({ tx, clock }, { action: 'selection.promoted', actor, subject: personId, details })
}
