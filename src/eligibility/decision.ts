import type { CivilDay, ReasonCode, RegistryName, RequirementCode } from '#programmes'
import type { OwnValue } from './own-value.ts'

/**
 * `needs-person`: somebody has to look. `not-checked`: it cannot be judged yet, because a registry is silent or
 * because the identity is not confirmed; `overallOutcome` tells the two apart.
 */
export type DecisionOutcome = 'met' | 'not-met' | 'needs-person' | 'not-checked'

/** Where the deciding fact comes from; of the form, the name of the question. */
export type DecisionSource =
  | { readonly kind: 'registry'; readonly name: RegistryName }
  | { readonly kind: 'form'; readonly name: string }
  | { readonly kind: 'household'; readonly name: 'family-card' }

/** What was found about one requirement, and why: enough to explain it later in any language. */
export type Decision = {
  readonly requirement: RequirementCode
  readonly outcome: DecisionOutcome
  readonly reason: ReasonCode
  readonly ownValue?: OwnValue
  readonly source: DecisionSource
  /** Day of the source's data: the registry's, or that of the answer. */
  readonly sourceDate?: CivilDay
  /** Code of a remedy of the programme. */
  readonly remedy: string
  readonly ruleVersion: string
}

export type OverallOutcome = 'eligible' | 'refused' | 'needs-correction' | 'needs-review' | 'checking'

/**
 * What all decisions come to. A requirement that is not met refuses; what the person has to correct comes before
 * what we wait for; a person looks only when everything else is known.
 */
export function overallOutcome(decisions: readonly Decision[]): OverallOutcome {
  const some = (outcome: DecisionOutcome) => decisions.some((decision) => decision.outcome === outcome)
  if (some('not-met')) return 'refused'
  if (questionsToCorrect(decisions).length > 0) return 'needs-correction'
  if (some('not-checked') || decisions.length === 0) return 'checking'
  return some('needs-person') ? 'needs-review' : 'eligible'
}

/** Names of the form's questions that the person is asked to look at again; none unless an identity does not match. */
export function questionsToCorrect(decisions: readonly Decision[]): readonly string[] {
  return decisions
    .filter(({ reason }) => reason === 'identity-differs' || reason === 'nik-not-found')
    .flatMap(({ ownValue }) => (ownValue?.kind === 'identity' ? ownValue.questions : []))
}
