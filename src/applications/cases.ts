import { unreachable } from '#platform/outcome'
import type { ApplicationState } from './life-cycle.ts'

/** Why an officer looks at an application. */
export const caseKinds = ['identity-conflict', 'needs-person', 'asked-by-person', 'appeal'] as const
export type CaseKind = (typeof caseKinds)[number]

/** `granted`: in the person's favour · `correction`: the person has something to put right first. */
export const caseOutcomes = ['granted', 'not-granted', 'correction'] as const
export type CaseOutcome = (typeof caseOutcomes)[number]

/** What a decision does to the application. */
export type CaseNext = 'checked-again' | 'refused' | 'to-correct' | 'unchanged'

/**
 * What a decision does to an application in some state. A case that was overtaken, because the application has moved
 * on, is answered and changes nothing.
 */
export function nextAfter(
  state: ApplicationState,
  { kind, outcome }: { kind: CaseKind; outcome: CaseOutcome },
): CaseNext {
  const asked: readonly ApplicationState[] = ['needs-review', 'needs-correction', 'refused']
  const waiting: Readonly<Record<CaseKind, readonly ApplicationState[]>> = {
    'identity-conflict': ['needs-review'],
    'needs-person': ['needs-review'],
    appeal: ['appealed'],
    'asked-by-person': asked,
  }
  if (!waiting[kind].includes(state)) return 'unchanged'
  switch (outcome) {
    case 'granted':
      return 'checked-again'
    case 'not-granted':
      return kind === 'asked-by-person' ? 'unchanged' : 'refused'
    case 'correction':
      return state === 'needs-correction' ? 'unchanged' : 'to-correct'
    default:
      return unreachable(outcome)
  }
}

/** The grounds an officer can decide on, each with the outcomes it can be the ground of. */
export const caseReasons = {
  'proof-accepted': ['granted'],
  'registry-outdated': ['granted'],
  'identity-proved': ['granted'],
  'proof-missing': ['not-granted'],
  'registry-right': ['not-granted'],
  'identity-not-proved': ['not-granted'],
  'answers-to-correct': ['correction'],
  'photo-unreadable': ['correction'],
  answered: ['granted', 'not-granted'],
} as const satisfies Record<string, readonly CaseOutcome[]>
export type CaseReason = keyof typeof caseReasons

export function isCaseReason(text: string): text is CaseReason {
  return Object.hasOwn(caseReasons, text)
}

/** Whether a decision can rest on that ground. */
export function fitsOutcome(reason: CaseReason, outcome: CaseOutcome): boolean {
  return caseReasons[reason].some((each) => each === outcome)
}

/** The queue is spread over 64 buckets; the end of an id is chance, its beginning the time. */
export function bucketOf(caseId: string): number {
  return Number.parseInt(caseId.slice(-2), 16) % 64
}
