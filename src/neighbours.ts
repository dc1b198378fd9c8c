import { candidateOf, findApplication, payeeOf, recheckEligibility } from '#applications'
import { civilDay } from '#platform/clock'
import { findActiveAward, findCommitment, idcOf, kkpOf } from '#selection'
import { closingDay, findHold, findNextWave, findOpenWave } from '#waves'
import type { connectRegistries } from './institutions.ts'
import type { Wiring } from './wiring.ts'

/**
 * What earlier modules are handed of later ones, and modules of their neighbours: a module never imports one below
 * it, so the roots tie the two.
 */
export function tieModules({ db, clock, programme }: Wiring) {
  return {
    candidateOf,
    findApplication,
    findActiveAward,
    payeeOf,
    pseudonyms: { idcOf, kkpOf },
    /** When the public random number of a wave comes; known from the commitment on. */
    findDrawTime: async (waveDb: typeof db, waveId: string) =>
      (await findCommitment(waveDb, waveId))?.roundAt,
    /** A wave that is not decided yet holds its people, and a place that was drawn its person. */
    findHold: (personId: string) => findHold(db, personId),
    /** The day on which ages count. */
    closingDay: async () => {
      const now = clock()
      const wave =
        (await findOpenWave(db, now, programme.code)) ?? (await findNextWave(db, now, programme.code))
      return wave && closingDay(wave)
    },
    holdsPlace: async (personId: string) => (await findActiveAward(db, personId)) !== undefined,
  }
}

/** Checks of requirements that later modules ask for. */
export function tieChecks(wiring: Wiring, registries: ReturnType<typeof connectRegistries>) {
  const { db, clock } = wiring
  const deps = { ...wiring, registries }
  return {
    /** Before a draw: nobody holds a place of this wave yet. */
    recheck: (personId: string, { onDay }: { onDay: string }) =>
      recheckEligibility(deps, personId, { onDay, holdsPlace: false }),
    /** Before a payment: one of the family card's places is the recipient's own. */
    isStillEligible: async (personId: string) => {
      const holdsPlace = (await findActiveAward(db, personId)) !== undefined
      const found = await recheckEligibility(deps, personId, { onDay: civilDay(clock()), holdsPlace })
      return answers[found]
    },
  }
}

const answers = { eligible: 'yes', 'not-eligible': 'no', unknown: 'unknown' } as const
