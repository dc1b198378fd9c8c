import { attributes, type Content, type Html, html } from '#platform/html'
import type { Language } from './frame.ts'
import { join } from './join.ts'
import { words } from './words.ts'

export type ErrorMessage = {
  language: Language
  id?: string | undefined
  text: Content
  classes?: string | undefined
}

/** Error message of GOV.UK Frontend; its hidden first word is in the language of the page. */
export function errorMessage({ language, id, text, classes }: ErrorMessage): Html {
  const prefix = html`<span class="govuk-visually-hidden">${words[language].error}:</span>`
  return html`<p${attributes({ id, class: join('govuk-error-message', classes) })}>${prefix} ${text}</p>`
}
