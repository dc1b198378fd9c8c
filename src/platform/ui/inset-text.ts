import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type InsetText = { text: Content; id?: string | undefined; classes?: string | undefined }

/** Inset text of GOV.UK Frontend. */
export function insetText({ text, id, classes }: InsetText): Html {
  return html`<div${attributes({ id, class: join('govuk-inset-text', classes) })}>${text}</div>`
}
