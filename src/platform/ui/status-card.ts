import { type Content, type Html, html } from '#platform/html'
import { button } from './button.ts'
import { cornerWaves } from './pictures.ts'

export type StatusCard = {
  /** Where one stands: a `tag`; turmeric without a colour, for "now". */
  tag: Content
  title: Content
  /** What the date is for. */
  text?: Content
  /** The next date. */
  strong?: Content
  action?: { text: Content; href: string } | undefined
}

/** Answers "where am I and what is the next date". One on a page. */
export function statusCard({ tag, title, text, strong, action }: StatusCard): Html {
  return html`<section class="gl-card gl-status gl-dark">${cornerWaves}${tag}
<h2 class="govuk-heading-m">${title}</h2>
${text && html`<p>${text}</p>`}
${strong && html`<p><strong>${strong}</strong></p>`}
${action && button({ ...action, classes: 'govuk-button--secondary' })}
</section>`
}
