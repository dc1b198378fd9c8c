import { html, type Html } from '#platform/html'
import { type Frame, page, summaryList } from '#platform/ui'
import type { Message } from '../message.ts'
import { words } from './words.ts'

type Item = { href: `/${string}`; subject: string; at: string }

/** The inbox: newest first. */
export function inboxPage(frame: Frame, { items }: { items: readonly Item[] }): Html {
  const w = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'home', back: '/dashboard', layout: 'narrow' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    items.length === 0 && html`<p class="govuk-body">${w.empty}</p>`,
    items.length > 0 &&
      html`<ul class="gl-list">${items.map(
        ({ href, subject, at }) =>
          html`<li><a class="govuk-link" href="${href}">${subject}</a><span class="gl-small">${at}</span></li>`,
      )}</ul>`,
  )
}

/** One message, word for word as it was sent. */
export function messagePage(frame: Frame, { at, message }: { at: string; message: Message }): Html {
  const w = words[frame.language]
  const { subject, paragraphs, rows = [], action } = message
  return page(
    frame,
    { title: subject, menu: 'home', back: '/notices', layout: 'narrow' },
    html`<h1 class="govuk-heading-l">${subject}</h1>
<p class="govuk-body-s">${w.sentAt} ${at}</p>`,
    paragraphs.map((text) => html`<p class="govuk-body">${text}</p>`),
    rows.length > 0 && summaryList({ rows: rows.map(([key, value]) => ({ key, value })) }),
    action && html`<p class="govuk-body"><a class="govuk-link" href="${action.path}">${action.label}</a></p>`,
  )
}
