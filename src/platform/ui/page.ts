import { attributes, type Content, type Html, html } from '#platform/html'
import { backLink } from './back-link.ts'
import type { Frame } from './frame.ts'
import { icon } from './pictures.ts'
import { footer, header, menu, strip } from './shell.ts'
import { skipLink } from './skip-link.ts'
import { words } from './words.ts'

export type Page = {
  /** Without brand and without "Error:"; those are put around it. */
  title: string
  /** Entry of the menu that this page belongs to: home, application, waves, payouts, account; on operators' pages a key of their menu. */
  menu?: string | undefined
  /** Address of the page before this one. */
  back?: string | undefined
  /** `narrow` for forms and texts, `wide` for cards and tables, `plain` for a page that brings its own sections. */
  layout?: 'narrow' | 'wide' | 'plain' | undefined
  /** The title then starts with "Error:", so that screen readers say it first. */
  hasErrors?: boolean | undefined
  /** For search engines and previews. */
  description?: string | undefined
}

/**
 * The whole document of a page.
 *
 * @throws TypeError when `menu` is not an entry of the applicants' menu
 */
export function page(frame: Frame, given: Page, ...content: Content[]): Html {
  const { language, official, styles } = frame
  const w = words[language]
  const title = `${given.hasErrors ? `${w.error}: ` : ''}${given.title} · ${official.brand}`
  const mayBeFound = official.isOfficial && !frame.console
  return html`<!doctype html>
<html lang="${language}" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${given.description && html`<meta name="description" content="${given.description}">`}
${!mayBeFound && html`<meta name="robots" content="noindex">`}
<meta name="theme-color" content="${themeColor(frame)}">
${icon}
<link rel="stylesheet" href="${frame.console ? styles.console : styles.site}">
</head>
<body class="govuk-template__body">
${skipLink({ text: w.skip, href: '#main' })}
${strip(frame)}
${header(frame)}
${menu(frame, given.menu)}
${body(frame, given, content)}
${footer(frame)}
</body>
</html>`
}

function body({ language }: Frame, { back, layout = 'narrow' }: Page, content: Content): Html {
  const link = back !== undefined && backLink({ text: words[language].back, href: back })
  const main = (classes: string) =>
    html`<main${attributes({ class: classes, id: 'main' })}>${link}${content}</main>`
  switch (layout) {
    case 'narrow':
      return html`<div class="govuk-width-container gl-content">${main('govuk-main-wrapper gl-narrow')}</div>`
    case 'wide':
      return html`<div class="gl-content gl-section--mist">${main('govuk-width-container govuk-main-wrapper')}</div>`
    case 'plain':
      return main('gl-content')
  }
}

/** The colour of the first thing on the page, for the bar of the browser above it. */
function themeColor({ official, console }: Frame): string {
  if (!official.isOfficial) return '#fff3d6'
  return console ? '#0d2b5e' : '#ffffff'
}
