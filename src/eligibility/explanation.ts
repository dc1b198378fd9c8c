import { formatDay, type Language } from '#platform/ui'
import { findRequirement, getReason, type Programme, type Requirement } from '#programmes'
import type { Decision, DecisionSource } from './decision.ts'
import { ownValueText } from './own-value-text.ts'
import { words } from './words.ts'

/** One decision in ready words, the same on the page, in the e-mail and in the inbox. */
export type Explanation = {
  readonly title: string
  readonly outcome: string
  /** What the programme asks for. */
  readonly rule: string
  /** What was found. */
  readonly reason: string
  /** The person's own value: personal data. */
  readonly ownValue?: string
  readonly source: string
  readonly sourceDate?: string
  /** Which office, what to bring. */
  readonly remedy: string
  /** How to have a person look at it; not of a requirement that is met. */
  readonly askPerson?: string
}

/** Names of the parts of an explanation. */
export function explanationLabels(language: Language) {
  return words[language].labels
}

/**
 * Tells a decision in words.
 *
 * @param programme the one that decided: its requirements, reasons and names are used
 * @throws Error when that programme has no such requirement or reason: a bug, or another programme's decision
 */
export function explainDecision(programme: Programme, decision: Decision, language: Language): Explanation {
  const w = words[language]
  const requirement: Requirement | undefined = findRequirement(programme, decision.requirement)
  if (!requirement)
    throw new Error(`Programme ${programme.code} has no requirement "${decision.requirement}"`)
  const { text, remedy } = getReason(requirement, decision.reason)
  const { ownValue, sourceDate } = decision
  return {
    title: requirement.title[language],
    outcome: ownValue?.kind === 'identity' ? w.toBeCorrected : w.outcomes[decision.outcome],
    rule: requirement.explanation[language],
    reason: text[language],
    ...(ownValue && { ownValue: ownValueText(programme, ownValue, language) }),
    source: sourceText(programme, decision.source, language),
    ...(sourceDate !== undefined && { sourceDate: formatDay(language, sourceDate) }),
    remedy: remedy.words[language],
    ...(decision.outcome !== 'met' && { askPerson: w.askPerson }),
  }
}

function sourceText(programme: Programme, source: DecisionSource, language: Language): string {
  const w = words[language]
  if (source.kind === 'household') return w.householdSource
  if (source.kind === 'registry') {
    const { name, keeper } = programme.registries[source.name]
    return w.registrySource(name[language], keeper[language])
  }
  const question = programme.questions.find(({ name }) => name === source.name)
  return w.formSource(question?.label[language] ?? source.name)
}
