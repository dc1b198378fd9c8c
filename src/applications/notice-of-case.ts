import type { Language } from '#platform/ui'
import type { CaseNext, CaseOutcome, CaseReason } from './cases.ts'
import { words } from './notice-words.ts'

/** What a person is told about an officer's decision. The officer's own words stand as they were written. */
export function noticeOfCase({
  outcome,
  reason,
  next,
  text,
}: {
  outcome: CaseOutcome
  reason: CaseReason
  next: CaseNext
  text: string
}) {
  return (language: Language) => {
    const { caseDecided: w, caseOutcomes, caseReasons } = words[language]
    const rows = [
      [w.decision, caseOutcomes[outcome]],
      [w.reason, caseReasons[reason]],
      [w.message, text],
    ] as const
    return { subject: w.subject, paragraphs: [w.intro, w.next[next]], rows, action: w.action }
  }
}
