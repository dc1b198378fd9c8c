import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

/** Back link of GOV.UK Frontend. */
export function backLink({
  text,
  href,
  classes,
}: {
  text: Content
  href: string
  classes?: string | undefined
}): Html {
  return html`<a${attributes({ href, class: join('govuk-back-link', classes) })}>${text}</a>`
}
