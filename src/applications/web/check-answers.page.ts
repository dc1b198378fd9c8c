import { html, type Html } from '#platform/html'
import { card, checkboxes, errorSummary, form, type Frame, page, summaryList } from '#platform/ui'
import type { Consent } from '#programmes'
import type { FormPage } from '../pages.ts'
import { words } from './words.ts'

type Props = {
  parts: readonly { page: FormPage; rows: readonly { label: string; value: string }[] }[]
  consents: readonly Consent[]
  typed?: Readonly<Record<string, string | readonly string[]>>
  errors?: Readonly<Record<string, string>>
}

export function checkAnswersPage(frame: Frame, { parts, consents, typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  return page(
    frame,
    {
      title: w.answers.title,
      menu: 'application',
      back: '/application',
      hasErrors: Object.keys(errors).length > 0,
    },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.answers.title}</h1>
<p class="govuk-body">${w.answers.intro}</p>`,
    parts.map(({ page: part, rows }) =>
      card(
        { title: w.pages[part] },
        summaryList({ rows: rows.map(({ label, value }) => ({ key: label, value })) }),
        html`<p class="govuk-body"><a class="govuk-link" href="/application/${part}">${w.change}<span class="govuk-visually-hidden"> ${w.pages[part]}</span></a></p>`,
      ),
    ),
    form(
      frame,
      { submit: w.answers.send },
      html`<h2 class="govuk-heading-m" id="send">${w.answers.sendHeading}</h2>`,
      consents.map(({ purpose, label, explanation }) =>
        checkboxes({
          language,
          name: purpose,
          idPrefix: purpose,
          values: [typed[purpose] ?? []].flat(),
          error: errors[purpose],
          items: [{ value: 'yes', text: label[language], hint: explanation[language] }],
        }),
      ),
    ),
  )
}
