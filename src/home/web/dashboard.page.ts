import { html, type Html } from '#platform/html'
import {
  card,
  columns,
  type Frame,
  type Language,
  page,
  statusCard,
  summaryList,
  tag,
  timeline,
  type TimelineStep,
} from '#platform/ui'
import type { Card } from './cards/card.ts'
import { words } from './words.ts'

type Props = {
  greeting: string
  card: Omit<Card, 'action' | 'step'> & { action: { text: string; href: string } }
  steps: readonly TimelineStep[]
  /** `lang`: the language in which the message was written. */
  notices: readonly { href: `/${string}`; lang: Language; subject: string; at: string }[]
  summary: readonly { key: string; value: string }[]
}

/** Where one stands, what comes next, and what was said last. */
export function dashboardPage(
  frame: Frame,
  { greeting, card: status, steps, notices, summary }: Props,
): Html {
  const w = words[frame.language].dashboard
  const { text, date, title, action } = status
  return page(
    frame,
    { title: w.title, menu: 'home', layout: 'wide' },
    html`<h1 class="govuk-heading-l">${greeting}</h1>`,
    columns(
      [
        statusCard({
          tag: tag({ text: status.tag, colour: status.colour }),
          title,
          text,
          strong: date,
          action,
        }),
        card({ title: w.journey }, timeline(steps)),
      ],
      [
        card({ title: w.summary }, summaryList({ rows: summary })),
        card({ title: w.notices }, noticeList(frame, notices)),
      ],
    ),
  )
}

function noticeList({ language }: Frame, notices: Props['notices']): Html {
  const w = words[language].dashboard
  if (notices.length === 0) return html`<p class="govuk-body">${w.noNotices}</p>`
  const items = notices.map(
    ({ href, lang, subject, at }) =>
      html`<li><a class="govuk-link" href="${href}" lang="${lang}">${subject}</a><span class="gl-small">${at}</span></li>`,
  )
  return html`<ul class="govuk-list govuk-list--spaced">${items}</ul>
<p class="govuk-body"><a class="govuk-link" href="/notices">${w.allNotices}</a></p>`
}
