import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

/** Hint of GOV.UK Frontend. */
export function hint({
  id,
  text,
  classes,
}: {
  id?: string | undefined
  text: Content
  classes?: string | undefined
}): Html {
  return html`<div${attributes({ id, class: join('govuk-hint', classes) })}>${text}</div>`
}
