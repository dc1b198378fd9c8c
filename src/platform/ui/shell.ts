import { attributes, type Content, type Html, html } from '#platform/html'
import { csrfField } from './form.ts'
import type { Frame } from './frame.ts'
import { languageNavigation } from './language-navigation.ts'
import { infoSign, mark } from './pictures.ts'
import { words } from './words.ts'

/** The first line of every page of an installation that is not the official site. */
export function strip({ language, official }: Frame): Html | undefined {
  if (official.isOfficial) return undefined
  const w = words[language]
  return html`<aside class="gl-strip" aria-label="${w.strip}"><div class="govuk-width-container">${infoSign}<p><b>${w.notOfficial}</b> ${w.noRealData}</p></div></aside>`
}

/** Brand, languages, and at the upper right the way in or out. */
export function header(frame: Frame): Html {
  const { language, official, console } = frame
  const w = words[language]
  const name = console ? html`${official.brand} <span>${w.console}</span>` : official.brand
  return html`<header class="${console ? 'gl-header gl-console gl-dark' : 'gl-header'}"><div class="govuk-width-container">
<a class="gl-brand" href="/">${mark}${name}</a>
${languages(frame)}
<nav class="gl-account" aria-label="${w.account}">${frame.signedIn ? wayOut(frame) : wayIn(frame)}</nav>
</div></header>`
}

/** The menu of a person or operator who is signed in. */
export function menu(frame: Frame, current: string | undefined): Html | undefined {
  if (!frame.signedIn) return undefined
  const entries = frame.console?.menu ?? applicantsMenu(frame, current)
  const items = entries.map(
    ({ href, label, key }) =>
      html`<li><a${attributes({ href, 'aria-current': key === current && 'page' })}>${label}</a></li>`,
  )
  return html`<nav class="gl-menu" aria-label="${words[frame.language].menu}"><div class="govuk-width-container"><ul>${items}</ul></div></nav>`
}

/** Names the one official site, so that nobody takes another page for it. */
export function footer(frame: Frame): Html {
  const w = words[frame.language]
  const text = frame.console
    ? html`<p>${w.recorded}</p>`
    : [links(frame), origin(frame), html`<p>${w.neverAsked}</p>`]
  return html`<footer class="gl-footer gl-dark"><div class="govuk-width-container">${text}</div></footer>`
}

/** Links to the same page: what was asked for besides the language is kept by the path. */
function languages({ language, console }: Frame): Html {
  const link = (lang: 'id' | 'en', text: string) =>
    lang === language ? { text, lang } : { text, lang, href: `?lang=${lang}` }
  return languageNavigation({
    ariaLabel: words[language].languages,
    items: [link('id', 'Indonesia'), link('en', 'English')],
    classes: console && 'govuk-language-navigation--inverse',
  })
}

function wayIn({ language, console }: Frame): Content {
  const w = words[language]
  const more = html`<a class="gl-plain" href="/what-you-need">${w.whatYouNeed}</a><a class="gl-plain" href="/help">${w.help}</a>`
  return [!console && more, html`<a href="/sign-in">${w.signIn}</a>`]
}

function wayOut(frame: Frame): Content {
  const name = frame.console && html`<span class="gl-plain">${frame.console.name}</span>`
  return html`${name}<form method="post" action="/sign-out">${csrfField(frame)}<button type="submit">${words[frame.language].signOut}</button></form>`
}

function applicantsMenu({ language }: Frame, current: string | undefined) {
  const { pages } = words[language]
  const entries = [
    { href: '/dashboard', label: pages.home, key: 'home' },
    { href: '/application', label: pages.application, key: 'application' },
    { href: '/waves', label: pages.waves, key: 'waves' },
    { href: '/payouts', label: pages.payouts, key: 'payouts' },
    { href: '/account', label: pages.account, key: 'account' },
  ]
  if (current !== undefined && !entries.some(({ key }) => key === current))
    throw new TypeError(`No such entry of the menu: ${current}`)
  return entries
}

function links({ language }: Frame): Html {
  const w = words[language]
  return html`<ul>
<li><a href="/help">${w.help}</a></li>
<li><a href="/what-you-need">${w.whatYouNeed}</a></li>
<li><a href="/check-link">${w.checkLink}</a></li>
<li><a href="/privacy">${w.privacy}</a></li>
<li><a href="/terms">${w.terms}</a></li>
<li><a href="/about">${w.about}</a></li>
</ul>`
}

function origin({ language, official }: Frame): Html {
  const w = words[language]
  const host = html`<strong class="gl-nowrap">${official.host}</strong>`
  if (official.isOfficial) return html`<p>${w.thisIsOfficial} ${host}.</p>`
  return html`<p>${w.independent(official.brand)} ${w.onlyOfficial} ${host}.</p>`
}
