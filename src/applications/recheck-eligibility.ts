import { transact } from '#platform/database'
import { type CivilDay, currentProgramme } from '#programmes'
import { concludeCheck } from './conclude-check.ts'
import { judgeApplication, type JudgeDeps } from './judge-application.ts'
import { findLive } from './store/applications.ts'

/**
 * Decides anew whether somebody who was found eligible still is: before a draw and before each payment. Answers of
 * registries that are younger than a day are believed, the others asked again.
 *
 * When the requirements are no longer met, the application moves, and its person is told why.
 *
 * @param onDay      the day on which ages count, in Asia/Jakarta
 * @param holdsPlace the person has an award, so that one of the used places of the family card is the own one
 * @returns `unknown` while a registry is silent or an officer has to look: nothing was decided, ask again later
 */
export async function recheckEligibility(
  deps: JudgeDeps,
  personId: string,
  { onDay, holdsPlace }: { onDay: CivilDay; holdsPlace: boolean },
): Promise<'eligible' | 'not-eligible' | 'unknown'> {
  const { db, clock, keyring } = deps
  const application = await findLive(db, { personId, programme: currentProgramme.code })
  if (!application) return 'not-eligible'
  const { state } = application
  if (state === 'submitted' || state === 'checking' || state === 'needs-review') return 'unknown'
  if (state !== 'eligible') return 'not-eligible'

  const judged = await judgeApplication(deps, { application, onDay, holdsPlace, reuse: 'recent' })
  if (judged.outcome === 'checking') return 'unknown'
  const outcome = await transact(db, (tx) =>
    concludeCheck({ tx, clock, keyring }, { judged, expected: 'eligible' }),
  )
  if (outcome === undefined || outcome === 'needs-review') return 'unknown'
  return outcome === 'eligible' ? 'eligible' : 'not-eligible'
}
