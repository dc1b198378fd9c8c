import type { NoOtherAssistance } from '#programmes'
import type { Facts, Scheme } from './answers.ts'
import type { OwnValue } from './own-value.ts'
import { type Finding, fromForm, fromRegistry, silent, unlessConfirmed } from './finding.ts'

/** Aid of the past, with nothing received now, does not exclude; aid of a scheme that nobody listed is looked at. */
export function decideNoOtherAssistance(
  { rule }: NoOtherAssistance,
  facts: Facts,
): Finding<NoOtherAssistance> {
  const { form, assistance } = facts
  const isExcluded = (code: string) => rule.excludedSchemes.some((scheme) => scheme.code === code)
  const declared = form.assistance.filter(isExcluded)
  if (declared.length > 0)
    return {
      outcome: 'not-met',
      reason: 'says-assisted',
      ownValue: aidOf(declared.map((code) => ({ code }))),
      ...fromForm('assistance', facts),
    }
  const unconfirmed = unlessConfirmed(facts)
  if (unconfirmed) return unconfirmed
  if (assistance.state !== 'answered') return silent('assistance', assistance)

  const { recipient, schemes } = assistance
  const source = fromRegistry('assistance', assistance)
  if (!recipient)
    return {
      outcome: 'met',
      reason: 'no-assistance',
      ownValue: { kind: 'assistance', recipient, schemes: [] },
      ...source,
    }
  const excluded = schemes.filter(({ code }) => isExcluded(code))
  return excluded.length > 0
    ? { outcome: 'not-met', reason: 'assisted', ownValue: aidOf(excluded), ...source }
    : { outcome: 'needs-person', reason: 'unclear-assistance', ownValue: aidOf(schemes), ...source }
}

function aidOf(schemes: readonly Scheme[]): OwnValue {
  return { kind: 'assistance', recipient: true, schemes: [...schemes] }
}
