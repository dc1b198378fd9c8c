import { type Content, type Html, html } from '#platform/html'
import { shield } from './pictures.ts'

/** A white card. */
export function card({ title }: { title?: Content }, ...content: Content[]): Html {
  return html`<section class="gl-card">${title && html`<h2 class="govuk-heading-m">${title}</h2>`}${content}</section>`
}

/** A warning or a piece of advice in turmeric, with a shield. */
export function notice(...content: Content[]): Html {
  return html`<div class="gl-notice">${shield}<div>${content}</div></div>`
}

/** Two columns on wide screens: the main one and a narrow one; on a phone one below the other. */
export function columns(main: Content, aside: Content): Html {
  return html`<div class="gl-grid gl-grid--2"><div>${main}</div><div>${aside}</div></div>`
}
