import { attributes, type Content, type Html, html } from '#platform/html'
import type { Language } from './frame.ts'
import { words } from './words.ts'

/** A few numbers that matter, each with its name. */
export function figures(items: readonly { label: Content; value: Content }[]): Html {
  const written = items.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)
  return html`<dl class="gl-figures">${written}</dl>`
}

/** Links that narrow a list down. */
export function filters(
  language: Language,
  items: readonly { text: Content; href: string; isCurrent?: boolean | undefined }[],
): Html {
  const links = items.map(
    ({ text, href, isCurrent }) =>
      html`<a${attributes({ href, 'aria-current': isCurrent && 'true' })}>${text}</a>`,
  )
  return html`<nav class="gl-filters" aria-label="${words[language].filter}">${links}</nav>`
}
