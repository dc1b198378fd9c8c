import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

/** Skip link of GOV.UK Frontend; `href` is the id of the content, such as `#main`. */
export function skipLink({
  text,
  href,
  classes,
}: {
  text: Content
  href: string
  classes?: string | undefined
}): Html {
  const link = { href, class: join('govuk-skip-link', classes), 'data-module': 'govuk-skip-link' }
  return html`<a${attributes(link)}>${text}</a>`
}
