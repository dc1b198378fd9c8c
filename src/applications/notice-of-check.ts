import { type CheckOutcome, type Decision, explainDecision, explanationLabels } from '#eligibility'
import type { Language } from '#platform/ui'
import type { Programme } from '#programmes'
import { words } from './notice-words.ts'

type Rows = readonly (readonly [label: string, value: string])[]

/**
 * What a person is told about the end of a check, in the language asked for: of each requirement that is not met the
 * rule, the own value, what was found, its source and date, and what to do.
 */
export function noticeOfCheck(
  programme: Programme,
  { outcome, decisions }: { outcome: CheckOutcome; decisions: readonly Decision[] },
) {
  return (language: Language) => {
    const { subject, paragraphs, action } = words[language].checks[outcome]
    const open = decisions.filter((decision) => decision.outcome !== 'met')
    const rows = open.flatMap((decision) => rowsOf(programme, decision, language))
    return { subject, paragraphs, ...(rows.length > 0 && { rows }), action }
  }
}

function rowsOf(programme: Programme, decision: Decision, language: Language): Rows {
  const labels = explanationLabels(language)
  const told = explainDecision(programme, decision, language)
  const rows: Rows = [
    [labels.rule, `${told.title}. ${told.rule}`],
    [labels.reason, `${told.outcome}. ${told.reason}`],
    [labels.ownValue, told.ownValue ?? ''],
    [labels.source, told.source],
    [labels.sourceDate, told.sourceDate ?? ''],
    [labels.remedy, told.remedy],
  ]
  return rows.filter(([, value]) => value !== '')
}
