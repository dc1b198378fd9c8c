import { type Content, type Html, html } from '#platform/html'

/** Panel of GOV.UK Frontend: says that something is done. Its title is the heading of the page. */
export function panel({ title, text }: { title: Content; text?: Content }): Html {
  return html`<div class="govuk-panel govuk-panel--confirmation">
<h1 class="govuk-panel__title">${title}</h1>
${text && html`<div class="govuk-panel__body">${text}</div>`}
</div>`
}
