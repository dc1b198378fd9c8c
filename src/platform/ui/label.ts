import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Label = {
  text: Content
  /** Id of the field. */
  for?: string | undefined
  classes?: string | undefined
  /** The label is also the heading: for a page that asks one thing. */
  isPageHeading?: boolean | undefined
}

/** Label of GOV.UK Frontend. */
export function label({ text, for: field, classes, isPageHeading }: Label): Html {
  const inner = html`<label${attributes({ class: join('govuk-label', classes), for: field })}>${text}</label>`
  return isPageHeading ? html`<h1 class="govuk-label-wrapper">${inner}</h1>` : inner
}
