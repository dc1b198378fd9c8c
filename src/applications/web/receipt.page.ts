import { html, type Html } from '#platform/html'
import { button, card, type Frame, page, panel, summaryList } from '#platform/ui'
import { words } from './words.ts'

type Props = { number: string; at: string; programme: string; name: string; nik: string }

export function receiptPage(frame: Frame, { number, at, programme, name, nik }: Props): Html {
  const { receipt: w, seeResult } = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'application' },
    panel({ title: w.title, text: html`${w.number}<br><strong>${number}</strong>` }),
    card(
      {},
      summaryList({
        rows: [
          { key: w.programme, value: programme },
          { key: w.name, value: name },
          { key: w.nik, value: nik },
          { key: w.at, value: at },
        ],
      }),
    ),
    html`<p class="govuk-body">${w.keep}</p>
<h2 class="govuk-heading-m">${w.next}</h2>
<p class="govuk-body">${w.nextText}</p>
<p>${button({ text: seeResult, href: '/application/result' })}</p>`,
  )
}
