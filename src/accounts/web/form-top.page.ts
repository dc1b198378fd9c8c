import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorBox, errorSummary, type Language, textInput } from '#platform/ui'
import { words } from './words.ts'

/** What came back from a form that did not go through. */
export type Trouble = {
  errors?: FieldErrors | undefined
  typed?: Readonly<Record<string, string>> | undefined
  /** Nothing is wrong: there are too many at once. */
  busy?: boolean | undefined
}

/** Above the heading of a form: what is wrong in it, or that we are too busy. */
export function formTop(language: Language, { errors, busy }: Trouble): Html | undefined {
  const w = words[language].busy
  if (busy) return errorBox({ title: w.title, description: w.text })
  return errorSummary(language, errors)
}

export function heading(title: string): Html {
  return html`<h1 class="govuk-heading-l">${title}</h1>`
}

export function paragraph(...text: (string | Html)[]): Html {
  return html`<p class="govuk-body">${text}</p>`
}

export function link(href: `/${string}`, text: string): Html {
  return html`<a class="govuk-link" href="${href}">${text}</a>`
}

export function hasErrors({ errors, busy }: Trouble): boolean {
  return busy === true || Object.keys(errors ?? {}).length > 0
}

/** The field for an e-mail address. */
export function emailInput(
  language: Language,
  {
    label = words[language].email.label,
    hint,
    value,
    autocomplete = 'email',
    ...trouble
  }: Trouble & { label?: string; hint?: string; value?: string; autocomplete?: 'email' | 'username' },
): Html {
  return textInput({
    language,
    name: 'email',
    label,
    hint,
    error: trouble.errors?.['email'],
    value: trouble.typed?.['email'] ?? value,
    type: 'email',
    autocomplete,
    spellcheck: false,
  })
}
