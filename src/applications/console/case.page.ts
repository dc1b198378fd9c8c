import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  card,
  columns,
  dataTable,
  details,
  errorSummary,
  form,
  type Frame,
  insetText,
  page,
  radios,
  select,
  type SummaryRow,
  summaryList,
  textarea,
} from '#platform/ui'
import { words } from './words.ts'

export type CaseProps = {
  kind: string
  personHref: `/people/${string}`
  facts: readonly SummaryRow[]
  written?: string
  otherHolder?: `/people/${string}`
  requirements: readonly { title: string; stated: string; found: string; reason: string; source: string }[]
  registries: readonly { name: string; state: string; asOf: string; askedAt: string }[]
  photos: readonly { name: string; src: `/people/${string}` }[]
  answers: readonly SummaryRow[]
  earlier: readonly { title: string; rows: readonly SummaryRow[] }[]
  isOpen: boolean
  reasons: readonly { value: string; text: string }[]
  typed?: Readonly<Record<string, string>>
  errors?: FieldErrors
}

/** Everything about one case side by side, and its decision. */
export function casePage(frame: Frame, props: CaseProps): Html {
  const { language } = frame
  const { case: w } = words[language]
  const { errors = {}, kind, facts, personHref, written, otherHolder, answers, earlier } = props
  return page(
    frame,
    { title: kind, menu: 'queue', back: '/queue', layout: 'wide', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${kind}</h1>`,
    columns(
      html`${card({}, summaryList({ rows: facts }), html`<p class="govuk-body"><a class="govuk-link" href="${personHref}">${w.person}</a></p>`)}
${written !== undefined && card({ title: w.written }, html`<p class="govuk-body">${written}</p>`)}
${
  otherHolder &&
  insetText({
    text: html`${w.otherHolder} <a class="govuk-link" href="${otherHolder}">${w.otherHolderLink}</a>`,
  })
}`,
      photos(frame, props),
    ),
    evidence(frame, props),
    details({ summary: w.answers }, summaryList({ rows: answers })),
    earlier.length > 0 && html`<h2 class="govuk-heading-m">${w.earlier}</h2>`,
    earlier.map(({ title, rows }) => card({ title }, summaryList({ rows }))),
    props.isOpen && card({ title: w.decide }, decision(frame, props)),
  )
}

function evidence({ language }: Frame, { requirements, registries }: CaseProps): Html {
  const { case: w } = words[language]
  return html`<h2 class="govuk-heading-m">${w.requirements}</h2>
${dataTable({
  caption: w.requirements,
  head: [{ text: w.requirement }, { text: w.stated }, { text: w.found }, { text: w.source }],
  rows: requirements.map(({ title, stated, found, reason, source }) => ({
    header: { text: title },
    cells: [stated, html`<strong>${found}</strong> ${reason}`, source],
  })),
  empty: w.noDecisions,
})}
<h2 class="govuk-heading-m">${w.registries}</h2>
${dataTable({
  caption: w.registries,
  head: [{ text: w.registry }, { text: w.state }, { text: w.asOf }, { text: w.askedAt }],
  rows: registries.map(({ name, state, asOf, askedAt }) => ({
    header: { text: name },
    cells: [state, asOf, askedAt],
  })),
  empty: w.noDecisions,
})}`
}

function photos({ language }: Frame, { photos: shown }: CaseProps): Html {
  const { case: w } = words[language]
  return card(
    { title: w.photos },
    shown.length === 0 && html`<p class="govuk-body">${w.noPhotos}</p>`,
    shown.map(
      ({ name, src }) => html`<p><img class="gl-photo" src="${src}" alt="${name}" loading="lazy"></p>`,
    ),
  )
}

function decision(frame: Frame, { reasons, typed = {}, errors = {} }: CaseProps): Html {
  const { language } = frame
  const { case: w } = words[language]
  const outcomes = ['granted', 'not-granted', 'correction'] as const
  return form(
    frame,
    { submit: w.submit },
    radios({
      language,
      name: 'outcome',
      legend: w.outcome,
      value: typed['outcome'],
      error: errors['outcome'],
      items: outcomes.map((value) => ({ value, text: w.outcomes[value], hint: w.outcomeHints[value] })),
    }),
    select({
      language,
      name: 'reason',
      label: w.reason,
      value: typed['reason'],
      error: errors['reason'],
      items: [{ value: '', text: w.choose }, ...reasons],
    }),
    textarea({
      language,
      name: 'text',
      label: w.text,
      hint: w.textHint,
      value: typed['text'],
      error: errors['text'],
    }),
  )
}
