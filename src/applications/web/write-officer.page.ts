import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorSummary, form, type Frame, page, textarea } from '#platform/ui'

type Props = {
  words: { title: string; intro: string; label: string; submit: string }
  hint: string
  typed?: Readonly<Record<string, string>>
  errors?: FieldErrors
}

/** A page on which a person writes to an officer in free words. */
export function writeOfficerPage(frame: Frame, { words: w, hint, typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  return page(
    frame,
    {
      title: w.title,
      menu: 'application',
      back: '/application/result',
      hasErrors: Object.keys(errors).length > 0,
    },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<p class="govuk-body">${w.intro}</p>`,
    form(
      frame,
      { submit: w.submit },
      textarea({
        language,
        name: 'text',
        label: w.label,
        hint,
        rows: 8,
        value: typed['text'],
        error: errors['text'],
      }),
    ),
  )
}
