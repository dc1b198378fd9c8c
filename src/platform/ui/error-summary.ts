import { attributes, type Content, type Html, html } from '#platform/html'
import type { Language } from './frame.ts'
import { join } from './join.ts'
import { words } from './words.ts'

/**
 * What is wrong in a form, each sentence a link to its field; nothing when nothing is wrong.
 *
 * @param errors sentences by field name, in the order of the page: a schema whose fields stand in that order gives it
 * @param ids    element ids of fields whose id is not their name, such as `{ birthDate: 'birthDate-day' }`
 */
export function errorSummary(
  language: Language,
  errors: Readonly<Record<string, string | undefined>> | undefined,
  ids: Readonly<Record<string, string>> = {},
): Html | undefined {
  const items = Object.entries(errors ?? {}).flatMap(([name, text]) =>
    text === undefined ? [] : [{ text, href: `#${ids[name] ?? name}` }],
  )
  if (items.length === 0) return undefined
  return errorBox({ title: words[language].toPutRight(items.length), items })
}

export type ErrorBox = {
  title: Content
  description?: Content
  items?: readonly { text: Content; href?: string | undefined }[] | undefined
  classes?: string | undefined
  disableAutoFocus?: boolean | undefined
}

/** Error summary of GOV.UK Frontend. */
export function errorBox({ title, description, items = [], classes, disableAutoFocus }: ErrorBox): Html {
  const list = items.map(({ text, href }) =>
    href === undefined ? html`<li>${text}</li>` : html`<li><a href="${href}">${text}</a></li>`,
  )
  return html`<div${attributes({
    class: join('govuk-error-summary', classes),
    'data-disable-auto-focus': disableAutoFocus === undefined ? undefined : String(disableAutoFocus),
    'data-module': 'govuk-error-summary',
  })}>
<div role="alert">
<h2 class="govuk-error-summary__title">${title}</h2>
<div class="govuk-error-summary__body">
${description && html`<p>${description}</p>`}
${items.length > 0 && html`<ul class="govuk-list govuk-error-summary__list">${list}</ul>`}
</div>
</div>
</div>`
}
