import type { WorkCategory } from '#programmes'
import type { Facts } from './answers.ts'
import { type Finding, fromForm, fromRegistry, silent, unlessConfirmed } from './finding.ts'

/**
 * The person's own statement decides: whoever works, seeks work or has lost it is admitted, so a record that tells
 * another of these changes nothing. What the record adds is the wage.
 */
export function decideWorkCategory({ rule }: WorkCategory, facts: Facts): Finding<WorkCategory> {
  const { form, employment } = facts
  if (!rule.admitted.some(({ code }) => code === form.workCategory))
    return {
      outcome: 'not-met',
      reason: 'says-no-category',
      ownValue: { kind: 'work', category: form.workCategory },
      ...fromForm('workCategory', facts),
    }
  const unconfirmed = unlessConfirmed(facts)
  if (unconfirmed) return unconfirmed
  if (employment.state !== 'answered') return silent('employment', employment)

  const { status, monthlyWage } = employment
  const isHighWage =
    rule.reviewWageAbove !== undefined && monthlyWage !== undefined && monthlyWage > rule.reviewWageAbove
  return {
    outcome: isHighWage ? 'needs-person' : 'met',
    reason: isHighWage ? 'wage-to-review' : 'category-admitted',
    ownValue: {
      kind: 'work',
      category: form.workCategory,
      status,
      ...(monthlyWage !== undefined && { monthlyWage }),
    },
    ...fromRegistry('employment', employment),
  }
}
