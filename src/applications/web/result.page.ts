import { html, type Html } from '#platform/html'
import {
  button,
  card,
  details,
  form,
  type Frame,
  insetText,
  type Judgement,
  page,
  type SummaryRow,
  summaryList,
  verdict,
} from '#platform/ui'
import type { ResultWords, Standing } from './result-words.ts'

export type ShownRequirement = {
  judgement: Judgement
  title: string
  outcome: string
  reason: string
  rows: readonly SummaryRow[]
}

export type ResultProps = {
  words: ResultWords
  standing: Standing
  judgement: Judgement
  /** Why a button that was pressed did nothing. */
  refusal?: string
  askedAgainAt?: string
  requirements: readonly ShownRequirement[]
  cases: readonly { title: string; rows: readonly SummaryRow[] }[]
  facts: readonly SummaryRow[]
  may: {
    joinWave: boolean
    editAnswers: boolean
    correctAnswers: boolean
    checkAgain: boolean
    appeal: boolean
  }
}

/** What was found about each requirement, and what the person can do about it. */
export function resultPage(frame: Frame, props: ResultProps): Html {
  const { words: w, standing, judgement, requirements, cases, facts, askedAgainAt, refusal } = props
  const { title, text } = w.standings[standing]
  const open = requirements.filter((each) => each.judgement !== 'good')
  const met = requirements.filter((each) => each.judgement === 'good')
  return page(
    frame,
    { title: w.title, menu: 'application', back: '/dashboard' },
    refusal && insetText({ text: refusal }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    verdict(
      {
        judgement,
        title,
        rows: requirements.map((each) => ({
          judgement: each.judgement,
          title: each.title,
          word: each.outcome,
          ...(each.judgement !== 'good' && { text: each.reason }),
        })),
      },
      html`<p class="govuk-body">${text}</p>`,
      askedAgainAt && html`<p class="govuk-body">${w.askedAgainAt(askedAgainAt)}</p>`,
    ),
    actions(frame, props),
    open.map((each) => requirementCard(w, each)),
    met.length > 0 &&
      details(
        { summary: w.metOnes(met.length) },
        met.map(
          ({ title: name, rows }) =>
            html`<h2 class="govuk-heading-s">${name}</h2>${summaryList({ rows: [...rows] })}`,
        ),
      ),
    cases.length > 0 && html`<h2 class="govuk-heading-m">${w.cases.title}</h2>`,
    cases.map((each) => card({ title: each.title }, summaryList({ rows: each.rows }))),
    summaryList({ rows: facts }),
  )
}

function requirementCard(w: ResultWords, { title, rows }: ShownRequirement): Html {
  return card(
    { title },
    summaryList({ rows }),
    html`<p class="govuk-body"><a class="govuk-link" href="/application/ask">${w.ask}</a></p>`,
  )
}

function actions(frame: Frame, { words: w, may }: ResultProps): Html {
  return html`${may.joinWave && button({ text: w.joinWave, href: '/waves' })}
${may.editAnswers && button({ text: w.editAnswers, href: '/application' })}
${
  may.correctAnswers &&
  html`<p class="govuk-body">${w.correctHint}</p>${form(frame, {
    submit: w.correctAnswers,
    action: '/application/correct-answers',
  })}`
}
${
  may.checkAgain &&
  html`<p class="govuk-body">${w.checkAgainHint}</p>${form(frame, {
    submit: w.checkAgain,
    action: '/application/check-again',
  })}`
}
<ul class="govuk-list">
${may.appeal && html`<li><a class="govuk-link" href="/application/appeal">${w.appeal}</a></li>`}
<li><a class="govuk-link" href="/application/ask">${w.ask}</a></li>
</ul>`
}
