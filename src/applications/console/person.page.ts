import { html, type Html } from '#platform/html'
import { card, dataTable, type Frame, page, type SummaryRow, summaryList } from '#platform/ui'
import { words } from './words.ts'

export type PersonProps = {
  facts: readonly SummaryRow[]
  applications: readonly { receipt: string; state: string; sent: string; decided: string }[]
  decisions: readonly { title: string; outcome: string; source: string; rule: string }[]
  cases: readonly { kind: string; href?: `/cases/${string}`; since: string; decided: string }[]
  trail: readonly { when: string; action: string; actor: string; details: string }[]
}

/** States and trail of one applicant. Shows no number, name or answer of theirs in full. */
export function personPage(
  frame: Frame,
  { facts, applications, decisions, cases, trail }: PersonProps,
): Html {
  const { person: w, case: caseWords, queue } = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'search', back: '/search', layout: 'wide' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    card({}, summaryList({ rows: facts })),
    html`<h2 class="govuk-heading-m">${w.applications}</h2>`,
    dataTable({
      caption: w.applications,
      head: [{ text: w.receipt }, { text: w.state }, { text: w.sent }, { text: w.decided }],
      rows: applications.map(({ receipt, state, sent, decided }) => ({
        header: { text: receipt },
        cells: [state, sent, decided],
      })),
      empty: w.noApplications,
    }),
    html`<h2 class="govuk-heading-m">${w.check}</h2>`,
    dataTable({
      caption: w.check,
      head: [
        { text: caseWords.requirement },
        { text: w.outcome },
        { text: caseWords.source },
        { text: w.rule },
      ],
      rows: decisions.map(({ title, outcome, source, rule }) => ({
        header: { text: title },
        cells: [outcome, source, rule],
      })),
      empty: w.noCheck,
    }),
    html`<h2 class="govuk-heading-m">${w.cases}</h2>`,
    dataTable({
      caption: w.cases,
      head: [{ text: queue.kind }, { text: queue.since }, { text: w.decided }],
      rows: cases.map(({ kind, href, since, decided }) => ({
        header: { text: kind, href },
        cells: [since, decided],
      })),
      empty: w.noCases,
    }),
    html`<h2 class="govuk-heading-m">${w.trail}</h2>`,
    dataTable({
      caption: w.trail,
      head: [{ text: w.when }, { text: w.action }, { text: w.actor }, { text: w.details }],
      rows: trail.map(({ when, action, actor, details }) => ({
        header: { text: when },
        cells: [action, actor, details],
      })),
      empty: w.noTrail,
    }),
  )
}
