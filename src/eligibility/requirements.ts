import { unreachable } from '#platform/outcome'
import { type CivilDay, getReason, type Programme, type Requirement } from '#programmes'
import type { Facts } from './answers.ts'
import { decideCitizenAdult } from './citizen-adult.ts'
import type { Decision } from './decision.ts'
import type { Finding } from './finding.ts'
import { decideHouseholdCap } from './household-cap.ts'
import { decideNoOtherAssistance } from './no-other-assistance.ts'
import { decideNotInEducation } from './not-in-education.ts'
import { decideNotOfficial } from './not-official.ts'
import { decideWorkCategory } from './work-category.ts'

/**
 * Decides every requirement of a programme, each exactly once, in the programme's order.
 *
 * A silent registry never makes a requirement met or not met. What another registry than the civil one says is not
 * used until the civil registry has matched the person: it may be about somebody else.
 *
 * @param programme as the wave applies it (`forWave`)
 * @param onDay     the day on which ages count: that of the wave's closing in Asia/Jakarta
 */
export function decideRequirements(programme: Programme, facts: Facts, onDay: CivilDay): Decision[] {
  return programme.requirements.map((requirement) => {
    const finding = findingOf(requirement, facts, onDay)
    return {
      ...finding,
      requirement: requirement.code,
      remedy: getReason(requirement, finding.reason).remedy.code,
      ruleVersion: programme.ruleVersion,
    }
  })
}

function findingOf(requirement: Requirement, facts: Facts, onDay: CivilDay): Finding<Requirement> {
  switch (requirement.code) {
    case 'citizen-adult':
      return decideCitizenAdult(requirement, facts, onDay)
    case 'not-in-education':
      return decideNotInEducation(requirement, facts)
    case 'work-category':
      return decideWorkCategory(requirement, facts)
    case 'no-other-assistance':
      return decideNoOtherAssistance(requirement, facts)
    case 'not-official':
      return decideNotOfficial(requirement, facts)
    case 'household-cap':
      return decideHouseholdCap(requirement, facts)
    default:
      return unreachable(requirement)
  }
}
