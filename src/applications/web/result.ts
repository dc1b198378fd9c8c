import { type Check, explainDecision, explanationLabels, findCheck, type RuledDecision } from '#eligibility'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { formatDateTime, type Judgement, type Language, type SummaryRow } from '#platform/ui'
import type { Programme } from '#programmes'
import { checkAgain, mayAskAgain } from '../check-again.ts'
import { type ApplicationState, mayMove } from '../life-cycle.ts'
import { listOwnCases, type OwnCase } from '../list-own-cases.ts'
import { words as noticeWords } from '../notice-words.ts'
import { mayReopen, reopenAnswers } from '../reopen-answers.ts'
import { findLive } from '../store/applications.ts'
import { isCaseReason } from '../cases.ts'
import type { FormDeps } from './deps.ts'
import { resultPage, type ResultProps, type ShownRequirement } from './result.page.ts'
import { resultWords, type Standing } from './result-words.ts'

/** `/application/result`: what was found, why, and what can be done about it; asking again; correcting the own answers. */
export function result(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const

  app.get('/application/result', { config }, async (request, reply) => {
    const personId = request.person?.personId ?? ''
    const props = await resultOf(web, { personId, language: request.language })
    return props
      ? sendPage(reply, resultPage(frameOf(request, reply), props))
      : redirectTo(reply, '/application')
  })

  // Where the page with a refusal stands when its language is switched.
  app.get('/application/check-again', { config }, (_request, reply) =>
    redirectTo(reply, '/application/result'),
  )

  app.post('/application/check-again', { config }, async (request, reply) => {
    const personId = request.person?.personId ?? ''
    const outcome = await checkAgain(web, { personId, programme: web.programme.code })
    if (outcome.ok) return redirectTo(reply, '/application/result')
    const props = await resultOf(web, { personId, language: request.language })
    if (!props) return redirectTo(reply, '/application')
    const w = resultWords[request.language]
    const isTooSoon = outcome.reason === 'too-soon'
    const refusal = isTooSoon ? w.tooSoon : w.notNow
    if (isTooSoon) reply.header('retry-after', '60')
    return sendPage(reply, resultPage(frameOf(request, reply), { ...props, refusal }), isTooSoon ? 429 : 409)
  })

  app.post('/application/correct-answers', { config }, async (request, reply) => {
    const personId = request.person?.personId ?? ''
    const outcome = await reopenAnswers(web, { personId, programme: web.programme })
    return redirectTo(reply, outcome.ok ? '/application' : '/application/result')
  })
}

/** `undefined` while there is nothing to show: no application, or one that was never sent. */
async function resultOf(
  web: FormDeps,
  { personId, language }: { personId: string; language: Language },
): Promise<ResultProps | undefined> {
  const { programme } = web
  const application = await findLive(web.db, { personId, programme: programme.code })
  if (!application || application.state === 'draft') return undefined
  const key = { personId, applicationId: application.id }
  const check = await findCheck(web, { ...key, programme })
  const cases = await listOwnCases(web, key)
  const { state, checkDueAt, receiptNumber } = application
  const w = resultWords[language]
  const standing = standingOf(state, check)
  const decisions = shownDecisions(state, check)
  const isSilent = standing === 'checking' && checkDueAt !== null
  return {
    words: w,
    standing,
    judgement: judgements[standing],
    ...(isSilent && { askedAgainAt: formatDateTime(language, checkDueAt) }),
    requirements: decisions.map((decision) => shown(programme, decision, language)),
    cases: cases.map((each) => shownCase(each, language)),
    facts: [
      ...(receiptNumber === null ? [] : [{ key: w.receipt, value: receiptNumber }]),
      ...(check ? [{ key: w.checkedAt, value: formatDateTime(language, check.decidedAt) }] : []),
      { key: w.ruleVersion, value: decisions[0]?.ruleVersion ?? programme.ruleVersion },
    ],
    may: {
      joinWave: state === 'eligible',
      editAnswers: state === 'needs-correction',
      correctAnswers: mayReopen(state, decisions),
      checkAgain: mayAskAgain(state),
      appeal: mayMove(state, 'appealed'),
    },
  }
}

const judgements: Readonly<Record<Standing, Judgement>> = {
  waiting: 'unknown',
  checking: 'unknown',
  eligible: 'good',
  refused: 'bad',
  'needs-correction': 'unknown',
  'needs-review': 'unknown',
  identity: 'unknown',
  'not-identified': 'bad',
  appealed: 'unknown',
}

const standings: Readonly<Record<ApplicationState, Standing>> = {
  draft: 'waiting',
  submitted: 'waiting',
  checking: 'waiting',
  eligible: 'eligible',
  'needs-correction': 'needs-correction',
  'needs-review': 'needs-review',
  refused: 'refused',
  appealed: 'appealed',
  withdrawn: 'waiting',
}

function standingOf(state: ApplicationState, check: Check | undefined): Standing {
  if (state === 'checking' && check?.outcome === 'checking') return 'checking'
  if (check?.outcome !== 'identity-conflict') return standings[state]
  if (state === 'needs-review') return 'identity'
  return state === 'refused' ? 'not-identified' : standings[state]
}

/**
 * What was found before says nothing while a new check is under way. What an officer had to judge and did not accept
 * is not met.
 */
function shownDecisions(state: ApplicationState, check: Check | undefined): readonly RuledDecision[] {
  const isStale = state === 'submitted' || (state === 'checking' && check?.outcome !== 'checking')
  if (!check || isStale) return []
  return check.decisions.map((decision) =>
    state === 'refused' && decision.outcome === 'needs-person'
      ? { ...decision, outcome: 'not-met' }
      : decision,
  )
}

function shown(programme: Programme, decision: RuledDecision, language: Language): ShownRequirement {
  const labels = explanationLabels(language)
  const told = explainDecision(programme, decision, language)
  const isAccepted = decision.rulingCase !== undefined
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.rule, told.rule],
    [labels.reason, told.reason],
    [labels.ownValue, told.ownValue],
    [labels.source, told.source],
    [labels.sourceDate, told.sourceDate],
    [labels.remedy, isAccepted ? resultWords[language].accepted : told.remedy],
    [labels.askPerson, told.askPerson],
  ]
  return {
    judgement: judgementOf(decision),
    title: told.title,
    outcome: told.outcome,
    reason: told.reason,
    rows: rows.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
  }
}

function judgementOf({ outcome }: RuledDecision): Judgement {
  if (outcome === 'met') return 'good'
  return outcome === 'not-met' ? 'bad' : 'unknown'
}

function shownCase(
  { kind, openedAt, text, decided }: OwnCase,
  language: Language,
): { title: string; rows: readonly SummaryRow[] } {
  const { cases: w } = resultWords[language]
  const { caseOutcomes, caseReasons } = noticeWords[language]
  const rows: readonly (readonly [string, string | undefined])[] = [
    [w.openedAt, formatDateTime(language, openedAt)],
    [w.text, text],
    [w.decision, decided ? caseOutcomes[decided.outcome] : w.waits],
    [w.reason, decided && isCaseReason(decided.reason) ? caseReasons[decided.reason] : undefined],
    [w.answer, decided?.answer],
  ]
  return {
    title: w.kinds[kind],
    rows: rows.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
  }
}
