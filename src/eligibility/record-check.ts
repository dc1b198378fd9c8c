import type { Safe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { CivilDay } from '#programmes'
import type { OverallOutcome } from './decision.ts'
import type { Evidence } from './evidence.ts'
import type { RuledDecision } from './rulings.ts'
import { findNewestCheck, insertCheck } from './store.ts'

/** `identity-conflict`: the number belongs to somebody else's application, so nothing else was judged. */
export type CheckOutcome = OverallOutcome | 'identity-conflict'

export type NewCheck = {
  readonly personId: string
  readonly applicationId: string
  readonly occasion: 'application' | 'recheck'
  readonly outcome: CheckOutcome
  readonly ruleVersion: string
  readonly onDay: CivilDay
  readonly nikKey: string
  readonly startedAt: Date
  readonly decidedAt: Date
  readonly evidence: Evidence
  readonly decisions: readonly RuledDecision[]
}

export const answerPlace = (registry: string) => `eligibility.answers.sealed:${registry}`
export const ownValuePlace = (requirement: string) => `eligibility.decisions.sealed_own_value:${requirement}`
export const rulingPlace = (requirement: string) => `eligibility.rulings.sealed_own_value:${requirement}`

/** What became of a check, and what the one before was about. */
export type Recorded = {
  /** Checks of one application count from 1. */
  readonly number: number
  /** How many checks in a row, this one included, were not answered in full. */
  readonly tries: number
  /** The number that the check before asked about, by its blind index. */
  readonly formerNikKey: string | undefined
}

/**
 * Stores a check with its evidence and decisions, in the caller's transaction, which holds the application locked.
 * What is said about the person is sealed.
 */
export async function recordCheck(
  { tx, safe }: { tx: Transaction; safe: Safe },
  { evidence, decisions, ...check }: NewCheck,
): Promise<Recorded> {
  const { personId, applicationId, outcome, decidedAt } = check
  const former = await findNewestCheck(tx, check)
  const number = (former?.number ?? 0) + 1
  const before = former?.outcome === 'checking' ? former.tries : 0
  const tries = outcome === 'checking' ? before + 1 : 0
  const key = { personId, applicationId, number }
  await insertCheck(tx, {
    check: { ...check, number, tries },
    answers: registries.map((registry) => ({ ...key, registry, ...answerRow(safe, registry, evidence) })),
    decisions: decisions.map((decision) => ({ ...key, decidedAt, ...decisionRow(safe, decision) })),
  })
  return { number, tries, formerNikKey: former?.nikKey }
}

const registries = ['civil', 'education', 'assistance', 'officials', 'employment'] as const

function answerRow(safe: Safe, registry: keyof Evidence, evidence: Evidence) {
  const { answer, askedAt, rawSha256 } = evidence[registry]
  const isAnswered = answer.state === 'answered'
  return {
    state: answer.state,
    sealed: isAnswered ? safe.seal(answerPlace(registry), JSON.stringify(answer)) : null,
    asOf: isAnswered ? answer.asOf : null,
    askedAt: askedAt ?? null,
    rawSha256: rawSha256 ?? null,
  }
}

function decisionRow(safe: Safe, decision: RuledDecision) {
  const { requirement, outcome, reason, remedy, ruleVersion, ownValue, source, sourceDate } = decision
  return {
    requirement,
    outcome,
    reason,
    remedy,
    ruleVersion,
    sealedOwnValue: ownValue ? safe.seal(ownValuePlace(requirement), JSON.stringify(ownValue)) : null,
    sourceKind: source.kind,
    sourceName: source.name,
    sourceDate: sourceDate ?? null,
    rulingCase: decision.rulingCase ?? null,
  }
}
