import {
  applyRulings,
  askRegistries,
  type CheckOutcome,
  decideRequirements,
  type Evidence,
  type Facts,
  findCheck,
  identityIsConfirmed,
  listRulings,
  noEvidence,
  overallOutcome,
  type Registries,
  type RuledDecision,
} from '#eligibility'
import { countTaken } from '#households'
import { type Clock, civilDay } from '#platform/clock'
import { blindIndex, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type CivilDay, getProgramme, type Programme } from '#programmes'
import { type CompleteAnswers, completeAnswers } from './answers.ts'
import { readSavedAnswers } from './draft.ts'
import { civilQuestionOf, statedIn } from './form-facts.ts'
import { listPages } from './store/answers.ts'
import { findNikClaim } from './store/nik-claims.ts'

export type JudgeDeps = { db: Database; clock: Clock; keyring: Keyring; registries: Registries }

/** What was found about an application, before anything is written. */
export type Judgement = {
  readonly personId: string
  readonly applicationId: string
  /** The application as it was read; when it has changed meanwhile, the judgement is about something else. */
  readonly version: number
  readonly programme: Programme
  readonly nikKey: string
  readonly onDay: CivilDay
  readonly startedAt: Date
  readonly evidence: Evidence
  readonly decisions: readonly RuledDecision[]
  readonly outcome: CheckOutcome
}

type Asked = {
  application: { personId: string; id: string; version: number; programme: string }
  /** The day on which ages count. */
  onDay: CivilDay
  /** The person has an award: one of the used places of the family card is the own one. */
  holdsPlace: boolean
  /** Which answers of the newest check are believed instead of asking again. */
  reuse: 'recent' | 'after-silence'
}

/** An answer older than this is asked again, in milliseconds: one day. */
const recentMs = 86_400_000

/**
 * Asks the registries about an application and decides every requirement. Writes nothing, and must not be called
 * inside a transaction: it waits for partners.
 */
export async function judgeApplication(deps: JudgeDeps, asked: Asked): Promise<Judgement> {
  const { db, clock, keyring, registries } = deps
  const { application, onDay } = asked
  const { personId, id: applicationId, version } = application
  const startedAt = clock()
  const programme = getProgramme(application.programme)
  const { answers, savedAt } = await readForm(deps, { personId, applicationId })
  const nikKey = blindIndex(keyring, 'nik', answers.nik)

  let isOwnNumber = true
  const evidence = await askRegistries(registries, {
    question: civilQuestionOf(answers),
    known: await stillKnown(deps, { ...asked, programme, savedAt }),
    async mayGoOn() {
      const claim = await findNikClaim(db, { nikKey, programme: programme.code })
      isOwnNumber = claim === undefined || claim.personId === personId
      return isOwnNumber
    },
  })
  const judged = { personId, applicationId, version, programme, nikKey, onDay, startedAt, evidence }
  if (!isOwnNumber) return { ...judged, decisions: [], outcome: 'identity-conflict' }

  const facts = await factsFrom(deps, { ...asked, programme, answers, savedAt, evidence })
  const rulings = await listRulings({ db, keyring }, { personId, applicationId })
  const decisions = applyRulings(decideRequirements(programme, facts, onDay), rulings)
  return { ...judged, decisions, outcome: overallOutcome(decisions) }
}

/** @throws Error when an answer is missing: an application that was sent has them all */
async function readForm(
  { db, keyring }: JudgeDeps,
  key: { personId: string; applicationId: string },
): Promise<{ answers: CompleteAnswers; savedAt: Date }> {
  const pages = await listPages(db, key)
  const { answers } = await readSavedAnswers({ db, keyring }, key)
  const complete = completeAnswers(answers)
  if (!complete) throw new Error(`Application ${key.applicationId} lacks answers`)
  return { answers: complete, savedAt: new Date(Math.max(...pages.map((page) => page.savedAt.getTime()))) }
}

/** Answers of the newest check that are about the same form and young enough. */
async function stillKnown(
  { db, clock, keyring }: JudgeDeps,
  { application, reuse, programme, savedAt }: Asked & { programme: Programme; savedAt: Date },
): Promise<Evidence> {
  const { personId, id: applicationId } = application
  const check = await findCheck({ db, keyring }, { personId, applicationId, programme })
  if (!check || (reuse === 'after-silence' && check.outcome !== 'checking')) return noEvidence
  const oldest = Math.max(savedAt.getTime(), clock().getTime() - recentMs)
  const { civil, education, assistance, officials, employment } = check.evidence
  const isOld = [civil, education, assistance, officials, employment].some(
    ({ askedAt }) => askedAt !== undefined && askedAt.getTime() < oldest,
  )
  return isOld ? noEvidence : check.evidence
}

async function factsFrom(
  { db, clock, keyring }: JudgeDeps,
  {
    programme,
    answers,
    savedAt,
    evidence,
    holdsPlace,
  }: Asked & { programme: Programme; answers: CompleteAnswers; savedAt: Date; evidence: Evidence },
): Promise<Facts> {
  const { civil, education, assistance, officials, employment } = evidence
  const kkKey = blindIndex(keyring, 'family-card', answers.familyCard)
  const isConfirmed = identityIsConfirmed(civil.answer)
  const taken = isConfirmed ? await countTaken(db, { programme: programme.code, kkKey }) : 0
  return {
    form: statedIn(answers, civilDay(savedAt)),
    civil: civil.answer,
    education: education.answer,
    assistance: assistance.answer,
    officials: officials.answer,
    employment: employment.answer,
    household: isConfirmed
      ? { state: 'counted', recipients: taken - (holdsPlace ? 1 : 0), countedOn: civilDay(clock()) }
      : { state: 'not-counted' },
  }
}
