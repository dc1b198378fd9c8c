import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorSummary, form, type Frame, page, textInput } from '#platform/ui'
import { words } from './words.ts'

type Props = { typed?: Readonly<Record<string, string>>; errors?: FieldErrors }

export function searchPage(frame: Frame, { typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  const { search: w } = words[language]
  return page(
    frame,
    { title: w.title, menu: 'search', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    form(
      frame,
      { submit: w.submit },
      textInput({
        language,
        name: 'query',
        label: w.label,
        hint: w.hint,
        value: typed['query'],
        error: errors['query'],
      }),
    ),
  )
}
