import { isDeepStrictEqual } from 'node:util'
import type { RequirementCode } from '#programmes'
import type { Decision } from './decision.ts'
import type { OwnValue } from './own-value.ts'

/** A finding that an officer accepted in one case. `reason` is that of the finding. */
export type Ruling = {
  readonly caseId: string
  readonly requirement: string
  readonly reason: string
  readonly ownValue?: OwnValue
}

/** A decision, and the case in which an officer accepted it when one did. */
export type RuledDecision = Decision & { readonly rulingCase?: string }

/** Requirements about which a registry can be out of date, so that proof on paper can outweigh its record. */
const provable: readonly RequirementCode[] = [
  'not-in-education',
  'work-category',
  'no-other-assistance',
  'not-official',
]

/**
 * Whether an officer may accept a finding: one that speaks against the person and comes from a registry's record.
 * What the person stated is corrected by the person; an age or a used place of a family card is nobody's to accept.
 */
export function mayBeAccepted({ requirement, outcome, reason, source }: Decision): boolean {
  const speaksAgainst = outcome === 'not-met' || outcome === 'needs-person'
  if (!speaksAgainst || source.kind !== 'registry') return false
  return provable.includes(requirement) || reason === 'recorded-deceased' || reason === 'not-a-citizen'
}

/** Counts as met what an officer has accepted; only that very finding, so a new record is judged anew. */
export function applyRulings(
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
): readonly RuledDecision[] {
  return decisions.map((decision) => {
    const ruling = rulings.find((each) => mayBeAccepted(decision) && isSameFinding(decision, each))
    return ruling ? { ...decision, outcome: 'met', rulingCase: ruling.caseId } : decision
  })
}

function isSameFinding({ requirement, reason, ownValue }: Decision, ruling: Ruling): boolean {
  return (
    requirement === ruling.requirement &&
    reason === ruling.reason &&
    isDeepStrictEqual(ownValue, ruling.ownValue)
  )
}
