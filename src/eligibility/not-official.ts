import type { NotOfficial } from '#programmes'
import type { Facts } from './answers.ts'
import { type Finding, fromForm, fromRegistry, silent, unlessConfirmed } from './finding.ts'

/** An office that nobody listed, or an official without a recorded office, is looked at by a person. */
export function decideNotOfficial({ rule }: NotOfficial, facts: Facts): Finding<NotOfficial> {
  const { form, officials } = facts
  const isExcluded = (office: string | undefined) => rule.excludedOffices.some(({ code }) => code === office)
  if (isExcluded(form.office))
    return {
      outcome: 'not-met',
      reason: 'says-official',
      ownValue: { kind: 'office', official: true, office: form.office },
      ...fromForm('office', facts),
    }
  const unconfirmed = unlessConfirmed(facts)
  if (unconfirmed) return unconfirmed
  if (officials.state !== 'answered') return silent('officials', officials)

  const { official, office, institution } = officials
  const source = fromRegistry('officials', officials)
  if (!official)
    return { outcome: 'met', reason: 'no-office', ownValue: { kind: 'office', official }, ...source }
  const ownValue = {
    kind: 'office',
    official,
    ...(office !== undefined && { office }),
    ...(institution !== undefined && { institution }),
  } as const
  return isExcluded(office)
    ? { outcome: 'not-met', reason: 'official', ownValue, ...source }
    : { outcome: 'needs-person', reason: 'unclear-office', ownValue, ...source }
}
