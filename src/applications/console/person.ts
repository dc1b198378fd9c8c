import { z } from 'zod'
import { contactOf, maskEmail } from '#accounts'
import { explainDecision, findCheck } from '#eligibility'
import { listNames, recordLook } from '#operators'
import { listAudit } from '#platform/audit'
import { findSafe } from '#platform/crypto'
import { type App, frameOf, sendPage } from '#platform/http'
import { formatDateTime, type Language } from '#platform/ui'
import { getProgramme } from '#programmes'
import { readSavedAnswers } from '../draft.ts'
import { maskNik } from '../nik.ts'
import { listOfPerson } from '../store/checked-applications.ts'
import { listPersonCases } from '../store/cases.ts'
import type { ConsoleDeps } from './deps.ts'
import { personPage, type PersonProps } from './person.page.ts'
import { words } from './words.ts'

const Asked = z.object({ personId: z.uuid() })
const Details = z.record(z.string(), z.unknown())

type Asking = { personId: string; language: Language; mayOpenCases: boolean }
type Application = Awaited<ReturnType<typeof listOfPerson>>[number]

/** `/people/:personId`: where an applicant stands and what has happened, for reviewers and auditors. */
export function person(app: App, deps: ConsoleDeps): void {
  const config = { who: ['reviewer', 'auditor'] } as const
  app.get('/people/:personId', { config }, async (request, reply) => {
    const params = Asked.safeParse(request.params)
    const { operator, language } = request
    if (!params.success || !operator) return reply.callNotFound()
    const { personId } = params.data
    if (!(await findSafe(deps, personId))) return reply.callNotFound()
    await recordLook(deps, { actor: operator, personId, what: 'overview', reason: 'search' })
    const mayOpenCases = operator.roles.includes('reviewer')
    const props = await showPerson(deps, { personId, language, mayOpenCases })
    return sendPage(reply, personPage(frameOf(request, reply), props))
  })
}

async function showPerson(deps: ConsoleDeps, asking: Asking): Promise<PersonProps> {
  const { personId, language } = asking
  const w = words[language]
  const applications = await listOfPerson(deps.db, personId)
  const newest = applications.at(-1)
  return {
    facts: [
      { key: w.person.id, value: personId },
      ...(newest ? await maskedFacts(deps, { ...asking, newest }) : []),
    ],
    applications: applications.map(({ receiptNumber, state, submittedAt, decidedAt }) => ({
      receipt: receiptNumber ?? '–',
      state: w.states[state],
      sent: submittedAt ? formatDateTime(language, submittedAt) : '',
      decided: decidedAt ? formatDateTime(language, decidedAt) : '',
    })),
    decisions: newest ? await newestDecisions(deps, { ...asking, newest }) : [],
    cases: newest ? await listCases(deps, { ...asking, newest }) : [],
    trail: await listTrail(deps, asking),
  }
}

async function maskedFacts(
  { db, keyring }: ConsoleDeps,
  { personId, language, newest }: Asking & { newest: Application },
): Promise<PersonProps['facts']> {
  const w = words[language].person
  const { email } = await contactOf({ db, keyring }, personId)
  const { answers } = await readSavedAnswers({ db, keyring }, { personId, applicationId: newest.id })
  const { nik } = answers
  return [
    { key: w.email, value: maskEmail(email) },
    ...(typeof nik === 'string' ? [{ key: w.nik, value: maskNik(nik) }] : []),
  ]
}

/** Outcomes with their sources; own values stay closed. */
async function newestDecisions(
  { db, keyring }: ConsoleDeps,
  { personId, language, newest }: Asking & { newest: Application },
): Promise<PersonProps['decisions']> {
  const programme = getProgramme(newest.programme)
  const check = await findCheck({ db, keyring }, { personId, applicationId: newest.id, programme })
  return (check?.decisions ?? []).map((decision) => {
    const { title, outcome, source, sourceDate } = explainDecision(programme, decision, language)
    const where = [source, sourceDate].filter(Boolean).join(', ')
    return { title, outcome, source: where, rule: decision.ruleVersion }
  })
}

async function listCases(
  { db }: ConsoleDeps,
  { personId, language, mayOpenCases, newest }: Asking & { newest: Application },
): Promise<PersonProps['cases']> {
  const w = words[language]
  const cases = await listPersonCases(db, { personId, applicationId: newest.id })
  return cases.map(({ caseId, kind, openedAt, decidedAt }) => ({
    kind: w.kinds[kind],
    ...(mayOpenCases && { href: `/cases/${caseId}` as const }),
    since: formatDateTime(language, openedAt),
    decided: decidedAt ? formatDateTime(language, decidedAt) : w.person.open,
  }))
}

async function listTrail({ db }: ConsoleDeps, { personId, language }: Asking): Promise<PersonProps['trail']> {
  const { actors } = words[language].person
  const entries = await listAudit(db, personId)
  const operators = entries.flatMap(({ actorKind, actorId }) =>
    actorKind === 'operator' && actorId !== null ? [actorId] : [],
  )
  const names = await listNames(db, [...new Set(operators)])
  return entries.map(({ at, action, actorKind, actorId, details }) => ({
    when: formatDateTime(language, at),
    action,
    actor: [actors[actorKind], names.get(actorId ?? '')].filter(Boolean).join(': '),
    details: Object.entries(Details.parse(details))
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', '),
  }))
}
