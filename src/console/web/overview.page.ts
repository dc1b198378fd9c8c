import { html, type Html } from '#platform/html'
import { card, type Frame, page } from '#platform/ui'
import { words } from './words.ts'

export function overviewPage(frame: Frame): Html {
  const w = words[frame.language]
  const { name = '', menu = [] } = frame.console ?? {}
  return page(
    frame,
    { title: w.title, layout: 'wide' },
    html`<h1 class="govuk-heading-l">${w.greeting(name)}</h1>`,
    card(
      { title: w.tasks },
      html`<ul class="gl-list">${menu.map(
        ({ href, label, key }) =>
          html`<li><a class="govuk-link" href="${href}">${label}</a><span class="gl-small">${w.about[key]}</span></li>`,
      )}</ul>`,
    ),
    html`<p class="govuk-body-s">${w.recorded}</p>`,
  )
}
