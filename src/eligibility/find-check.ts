import type { z } from 'zod'
import { findSafe, type Keyring, type Safe } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { Programme, ReasonCode, Requirement } from '#programmes'
import { type Asked, type Evidence, StoredAnswer } from './evidence.ts'
import { OwnValue } from './own-value.ts'
import { answerPlace, type CheckOutcome, ownValuePlace, rulingPlace } from './record-check.ts'
import type { RuledDecision, Ruling } from './rulings.ts'
import {
  type AnswerRow,
  type DecisionRow,
  findNewestCheck,
  listAnswers,
  listDecisions,
  listRulingRows,
} from './store.ts'

/** A check as it was recorded, its decisions in the programme's order. */
export type Check = {
  readonly number: number
  readonly outcome: CheckOutcome
  readonly tries: number
  readonly nikKey: string
  readonly startedAt: Date
  readonly decidedAt: Date
  readonly evidence: Evidence
  readonly decisions: readonly RuledDecision[]
}

type Deps = { db: Database; keyring: Keyring }
type Key = { personId: string; applicationId: string }

/** The newest check of an application, opened; `undefined` before the first. */
export async function findCheck(
  { db, keyring }: Deps,
  { programme, ...key }: Key & { programme: Programme },
): Promise<Check | undefined> {
  const row = await findNewestCheck(db, key)
  const safe = row && (await findSafe({ db, keyring }, key.personId))
  if (!safe) return undefined
  const { number, outcome, tries, nikKey, startedAt, decidedAt } = row
  const evidence = readEvidence(safe, await listAnswers(db, row))
  const rows = await listDecisions(db, row)
  const decisions = programme.requirements.flatMap((requirement) =>
    rows
      .filter((each) => each.requirement === requirement.code)
      .map((each) => readDecision(safe, requirement, each)),
  )
  return { number, outcome, tries, nikKey, startedAt, decidedAt, evidence, decisions }
}

/** When the newest check of an application was decided; `undefined` before the first. */
export async function lastCheckedAt(db: Database, key: Key): Promise<Date | undefined> {
  return (await findNewestCheck(db, key))?.decidedAt
}

/** What officers have accepted about an application so far. */
export async function listRulings({ db, keyring }: Deps, key: Key): Promise<Ruling[]> {
  const rows = await listRulingRows(db, key)
  const safe = rows.length > 0 ? await findSafe({ db, keyring }, key.personId) : undefined
  if (!safe) return []
  return rows.map(({ caseId, requirement, reason, sealedOwnValue }) => ({
    caseId,
    requirement,
    reason,
    ...(sealedOwnValue && { ownValue: readOwnValue(safe.open(rulingPlace(requirement), sealedOwnValue)) }),
  }))
}

function readEvidence(safe: Safe, rows: readonly AnswerRow[]): Evidence {
  const read = <Answer>(registry: keyof Evidence, schema: z.ZodType<Answer>) =>
    readAnswer(safe, { schema, row: rows.find((each) => each.registry === registry) })
  return {
    civil: read('civil', StoredAnswer.civil),
    education: read('education', StoredAnswer.education),
    assistance: read('assistance', StoredAnswer.assistance),
    officials: read('officials', StoredAnswer.officials),
    employment: read('employment', StoredAnswer.employment),
  }
}

function readAnswer<Answer>(
  safe: Safe,
  { schema, row }: { schema: z.ZodType<Answer>; row: AnswerRow | undefined },
): Asked<Answer | { state: 'down' | 'garbage' | 'not-asked' }> {
  if (!row || row.state === 'not-asked') return { answer: { state: 'not-asked' } }
  const { state, sealed, askedAt, rawSha256 } = row
  const when = { ...(askedAt && { askedAt }), ...(rawSha256 && { rawSha256 }) }
  if (state !== 'answered') return { ...when, answer: { state } }
  if (!sealed) throw new Error(`Check ${row.number} of ${row.applicationId} lost an answer`)
  return { ...when, answer: schema.parse(JSON.parse(safe.open(answerPlace(row.registry), sealed))) }
}

/** @throws Error when the programme does not know the reason: a row of another programme */
function readDecision(safe: Safe, requirement: Requirement, row: DecisionRow): RuledDecision {
  const { reason, sealedOwnValue, sourceDate, rulingCase } = row
  if (!isReason(requirement, reason)) throw new Error(`${requirement.code} has no reason "${reason}"`)
  return {
    requirement: requirement.code,
    outcome: row.outcome,
    reason,
    remedy: row.remedy,
    ruleVersion: row.ruleVersion,
    source: readSource(row),
    ...(sealedOwnValue && {
      ownValue: readOwnValue(safe.open(ownValuePlace(row.requirement), sealedOwnValue)),
    }),
    ...(sourceDate !== null && { sourceDate }),
    ...(rulingCase !== null && { rulingCase }),
  }
}

function readSource({ sourceKind: kind, sourceName: name }: DecisionRow): RuledDecision['source'] {
  if (kind === 'household') return { kind, name: 'family-card' }
  if (kind === 'form') return { kind, name }
  if (!isRegistry(name)) throw new Error(`There is no registry "${name}"`)
  return { kind, name }
}

function readOwnValue(json: string): OwnValue {
  return OwnValue.parse(JSON.parse(json))
}

function isRegistry(name: string): name is keyof Evidence {
  return Object.hasOwn(StoredAnswer, name)
}

function isReason(requirement: Requirement, reason: string): reason is ReasonCode {
  return Object.hasOwn(requirement.reasons, reason)
}
