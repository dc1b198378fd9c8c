import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Details = {
  summary: Content
  id?: string | undefined
  open?: boolean | undefined
  classes?: string | undefined
}

/** Details of GOV.UK Frontend: text that opens when asked for. */
export function details({ summary, id, open, classes }: Details, ...content: Content[]): Html {
  return html`<details${attributes({ id, class: join('govuk-details', classes), open })}>
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary>
<div class="govuk-details__text">${content}</div>
</details>`
}
