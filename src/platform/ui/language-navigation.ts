import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type LanguageLink = {
  text: Content
  lang: string
  /** Without it this is the language of the page. */
  href?: string | undefined
}

/** Language navigation of GOV.UK Frontend. */
export function languageNavigation(given: {
  ariaLabel: string
  items: readonly LanguageLink[]
  classes?: string | undefined
}): Html {
  const nav = { class: join('govuk-language-navigation', given.classes), 'aria-label': given.ariaLabel }
  const items = given.items.map(
    (item) => html`<li class="govuk-language-navigation__list-item">${languageItem(item)}</li>`,
  )
  return html`<nav${attributes(nav)}><ul class="govuk-language-navigation__list">${items}</ul></nav>`
}

function languageItem({ text, lang, href }: LanguageLink): Html {
  if (href === undefined)
    return html`<span class="govuk-language-navigation__text" aria-current="true" lang="${lang}">${text}</span>`
  const link = { class: 'govuk-language-navigation__link', href, rel: 'alternate', lang, hreflang: lang }
  return html`<a${attributes(link)}>${text}</a>`
}
