import type { NotInEducation } from '#programmes'
import type { Facts } from './answers.ts'
import { type Finding, fromForm, fromRegistry, silent, unlessConfirmed } from './finding.ts'

export function decideNotInEducation(_: NotInEducation, facts: Facts): Finding<NotInEducation> {
  const { form, education } = facts
  if (form.inEducation)
    return {
      outcome: 'not-met',
      reason: 'says-enrolled',
      ownValue: { kind: 'study', enrolled: true },
      ...fromForm('inEducation', facts),
    }
  const unconfirmed = unlessConfirmed(facts)
  if (unconfirmed) return unconfirmed
  if (education.state !== 'answered') return silent('education', education)

  const { enrolled, level, institution } = education
  return {
    outcome: enrolled ? 'not-met' : 'met',
    reason: enrolled ? 'enrolled' : 'not-enrolled',
    ownValue: {
      kind: 'study',
      enrolled,
      ...(level !== undefined && { level }),
      ...(institution !== undefined && { institution }),
    },
    ...fromRegistry('education', education),
  }
}
