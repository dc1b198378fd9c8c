import type { CivilDay, ReasonOf, RegistryName, Requirement } from '#programmes'
import type { Answer, CivilAnswer, Facts } from './answers.ts'
import type { DecisionOutcome, DecisionSource } from './decision.ts'
import type { OwnValue } from './own-value.ts'

/** A decision on one kind of requirement, before the programme's remedy and version are put to it. */
export type Finding<Each extends Requirement> = {
  readonly outcome: DecisionOutcome
  readonly reason: ReasonOf<Each>
  readonly ownValue?: OwnValue
} & Source

type Source = { readonly source: DecisionSource; readonly sourceDate?: CivilDay }

/** Whether the civil registry found the person and every field is the same: only then does the NIK count as theirs. */
export function identityIsConfirmed(civil: CivilAnswer): boolean {
  return (
    civil.state === 'answered' &&
    civil.found &&
    Object.values(civil.fields).every((field) => field === 'match')
  )
}

/** The source of what the person stated in answer to a question. */
export function fromForm(question: string, { form }: Facts): Source {
  return { source: { kind: 'form', name: question }, sourceDate: form.answeredOn }
}

/** The source of a registry's answer, with the day of its data; a silent registry has none. */
export function fromRegistry(name: RegistryName, answer: Answer<object>): Source {
  const source: DecisionSource = { kind: 'registry', name }
  return answer.state === 'answered' ? { source, sourceDate: answer.asOf } : { source }
}

/** Until the civil registry has matched the person, a record under that number may be somebody else's. */
export function unlessConfirmed({ civil }: Facts) {
  if (identityIsConfirmed(civil)) return undefined
  return {
    outcome: 'not-checked',
    reason: 'identity-not-confirmed',
    ...fromRegistry('civil', civil),
  } as const
}

/** What is found while a registry is silent. It says nothing about the person. */
export function silent(name: RegistryName, answer: Answer<object>) {
  return { outcome: 'not-checked', reason: 'registry-silent', ...fromRegistry(name, answer) } as const
}
