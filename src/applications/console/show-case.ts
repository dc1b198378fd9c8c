import { listDocuments } from '#documents'
import { type Check, explainDecision, findCheck } from '#eligibility'
import { listNames } from '#operators'
import { formatDateTime, formatDay, type Language, type SummaryRow } from '#platform/ui'
import { getProgramme, type Programme } from '#programmes'
import { answersByPage } from '../answers-in-words.ts'
import type { Answers } from '../answers.ts'
import { caseReasons, isCaseReason } from '../cases.ts'
import { readSavedAnswers } from '../draft.ts'
import { listOwnCases, type OwnCase } from '../list-own-cases.ts'
import { words as noticeWords } from '../notice-words.ts'
import { findById } from '../store/checked-applications.ts'
import { findCaseRow } from '../store/cases.ts'
import { findNikClaim } from '../store/nik-claims.ts'
import type { CaseProps } from './case.page.ts'
import type { ConsoleDeps } from './deps.ts'
import { words } from './words.ts'

type Shown = Omit<CaseProps, 'typed' | 'errors'>

/** Gathers what an officer needs to decide a case; `undefined` when there is no such case. */
export async function showCase(
  deps: ConsoleDeps,
  { caseId, language }: { caseId: string; language: Language },
): Promise<Shown | undefined> {
  const { db, keyring } = deps
  const found = await findCaseRow(db, caseId)
  const application = found && (await findById(db, { personId: found.personId, id: found.applicationId }))
  if (!application) return undefined
  const { personId, applicationId, kind, openedAt, state } = found
  const key = { personId, applicationId }
  const programme = getProgramme(application.programme)
  const check = await findCheck({ db, keyring }, { ...key, programme })
  const { answers } = await readSavedAnswers({ db, keyring }, key)
  const cases = await listOwnCases({ db, keyring }, key)
  const own = cases.find(({ id }) => id === caseId)
  const sent = new Set((await listDocuments(db, personId)).map((document) => document.kind))
  const other =
    kind === 'identity-conflict' ? await otherHolder(deps, { personId, programme, check }) : undefined
  const w = words[language]
  return {
    kind: w.kinds[kind],
    personHref: `/people/${personId}`,
    facts: [
      { key: w.queue.receipt, value: application.receiptNumber ?? '' },
      { key: w.case.state, value: w.states[application.state] },
      { key: w.queue.since, value: formatDateTime(language, openedAt) },
    ],
    ...(own?.text !== undefined && { written: own.text }),
    ...(other !== undefined && { otherHolder: `/people/${other}` as const }),
    requirements: requirementRows(programme, { check, answers, language }),
    registries: check ? registryRows(programme, { check, language }) : [],
    photos: programme.documents
      .filter(({ code }) => sent.has(code))
      .map(({ code, name }) => ({ name: name[language], src: `/people/${personId}/documents/${code}` })),
    answers: answersByPage(programme, answers, language).flatMap(({ rows }) =>
      rows.map(({ label, value }) => ({ key: label, value })),
    ),
    earlier: await decidedCases(deps, { cases, language }),
    isOpen: state === 'open',
    reasons: Object.keys(caseReasons)
      .filter(isCaseReason)
      .map((value) => ({ value, text: noticeWords[language].caseReasons[value] })),
  }
}

/** Who holds the number that this person was matched with. */
async function otherHolder(
  { db }: ConsoleDeps,
  { personId, programme, check }: { personId: string; programme: Programme; check: Check | undefined },
): Promise<string | undefined> {
  const claim = check && (await findNikClaim(db, { nikKey: check.nikKey, programme: programme.code }))
  return claim && claim.personId !== personId ? claim.personId : undefined
}

function requirementRows(
  programme: Programme,
  { check, answers, language }: { check: Check | undefined; answers: Answers; language: Language },
): Shown['requirements'] {
  const rows = answersByPage(programme, answers, language).flatMap((page) => page.rows)
  return (check?.decisions ?? []).map((decision) => {
    const told = explainDecision(programme, decision, language)
    const asked =
      programme.requirements.find(({ code }) => code === decision.requirement)?.evidence.form ?? []
    const labels = programme.questions
      .filter(({ name }) => asked.includes(name))
      .map(({ label }) => label[language])
    const stated = rows.filter(({ label }) => labels.includes(label)).map(({ value }) => value)
    return {
      title: told.title,
      stated: stated.join('; '),
      found: told.outcome,
      reason: [told.reason, told.ownValue].filter(Boolean).join(' '),
      source: [told.source, told.sourceDate].filter(Boolean).join(', '),
    }
  })
}

function registryRows(
  programme: Programme,
  { check, language }: { check: Check; language: Language },
): Shown['registries'] {
  const { registryStates } = words[language].case
  const names = ['civil', 'education', 'assistance', 'officials', 'employment'] as const
  return names.map((name) => {
    const { answer, askedAt } = check.evidence[name]
    return {
      name: programme.registries[name].name[language],
      state: registryStates[answer.state],
      asOf: answer.state === 'answered' ? formatDay(language, answer.asOf) : '',
      askedAt: askedAt ? formatDateTime(language, askedAt) : '',
    }
  })
}

async function decidedCases(
  { db }: ConsoleDeps,
  { cases, language }: { cases: readonly OwnCase[]; language: Language },
): Promise<{ title: string; rows: readonly SummaryRow[] }[]> {
  const w = words[language]
  const { caseReasons: reasons } = noticeWords[language]
  const names = await listNames(
    db,
    cases.flatMap(({ decided }) => (decided ? [decided.by] : [])),
  )
  return cases.flatMap(({ kind, decided }) =>
    decided
      ? [
          {
            title: w.kinds[kind],
            rows: [
              { key: w.case.decide, value: w.case.outcomes[decided.outcome] },
              { key: w.case.reason, value: isCaseReason(decided.reason) ? reasons[decided.reason] : '' },
              { key: w.case.text, value: decided.answer },
              { key: w.case.decidedBy, value: names.get(decided.by) ?? '' },
              { key: w.case.at, value: formatDateTime(language, decided.at) },
            ],
          },
        ]
      : [],
  )
}
