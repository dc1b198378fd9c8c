import { type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

/** Panel of GOV.UK Frontend: says that something is done. Its title is the heading of the page. */
export function panel({
  title,
  text,
  classes,
}: {
  title: Content
  text?: Content
  classes?: string | undefined
}): Html {
  return html`<div class="${join('govuk-panel govuk-panel--confirmation', classes)}">
<h1 class="govuk-panel__title">${title}</h1>
${text && html`<div class="govuk-panel__body">${text}</div>`}
</div>`
}
