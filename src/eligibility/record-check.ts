import type { Safe } from '#platform/crypto'
import type { Transaction } from '#platform/database'
import type { CivilDay } from '#programmes'
import type { OverallOutcome } from './decision.ts'
import type { Asked, Evidence } from './evidence.ts'
import type { RuledDecision } from './rulings.ts'
import { insertCheck } from './store.ts'

/** `identity-conflict`: the number belongs to somebody else's application, so nothing else was judged. */
export type CheckOutcome = OverallOutcome | 'identity-conflict'

export type NewCheck = {
  readonly personId: string
  readonly applicationId: string
  /** One more than the newest check of the application; its caller holds the application locked. */
  readonly number: number
  readonly occasion: 'application' | 'recheck'
  readonly outcome: CheckOutcome
  readonly tries: number
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

/** Stores a check with its evidence and decisions, in the caller's transaction. What is said about the person is sealed. */
export async function recordCheck(
  { tx, safe }: { tx: Transaction; safe: Safe },
  { evidence, decisions, ...check }: NewCheck,
): Promise<void> {
  const { personId, applicationId, number, decidedAt } = check
  const key = { personId, applicationId, number }
  await insertCheck(tx, {
    check,
    answers: Object.entries(evidence).map(([registry, asked]) => ({
      ...key,
      registry: registry as keyof Evidence,
      ...answerRow(safe, registry, asked),
    })),
    decisions: decisions.map(({ requirement, outcome, reason, remedy, ruleVersion, ...decision }) => ({
      ...key,
      requirement,
      outcome,
      reason,
      remedy,
      ruleVersion,
      decidedAt,
      sealedOwnValue: decision.ownValue
        ? safe.seal(ownValuePlace(requirement), JSON.stringify(decision.ownValue))
        : null,
      sourceKind: decision.source.kind,
      sourceName: decision.source.name,
      sourceDate: decision.sourceDate ?? null,
      rulingCase: decision.rulingCase ?? null,
    })),
  })
}

function answerRow(
  safe: Safe,
  registry: string,
  { answer, askedAt, rawSha256 }: Asked<Evidence[keyof Evidence]['answer']>,
) {
  const isAnswered = answer.state === 'answered'
  return {
    state: answer.state,
    sealed: isAnswered ? safe.seal(answerPlace(registry), JSON.stringify(answer)) : null,
    asOf: isAnswered ? answer.asOf : null,
    askedAt: askedAt ?? null,
    rawSha256: rawSha256 ?? null,
  }
}
