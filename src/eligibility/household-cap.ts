import type { HouseholdCap } from '#programmes'
import type { Facts } from './answers.ts'
import { type Finding, unlessConfirmed } from './finding.ts'

/** Says only whether a place is left: how many are used, and by whom, is the household's affair. */
export function decideHouseholdCap({ rule }: HouseholdCap, facts: Facts): Finding<HouseholdCap> {
  const unconfirmed = unlessConfirmed(facts)
  if (unconfirmed) return unconfirmed

  const { household } = facts
  const source = { kind: 'household', name: 'family-card' } as const
  if (household.state !== 'counted') return { outcome: 'not-checked', reason: 'not-counted', source }
  const left = household.recipients < rule.recipients
  return {
    outcome: left ? 'met' : 'not-met',
    reason: left ? 'place-left' : 'places-used',
    ownValue: { kind: 'places', left },
    source,
    sourceDate: household.countedOn,
  }
}
