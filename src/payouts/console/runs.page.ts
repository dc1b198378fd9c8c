import { html, type Html } from '#platform/html'
import { card, dataTable, form, type Frame, insetText, page } from '#platform/ui'
import { words } from './words.ts'

type Props = {
  runs: readonly { href: string; made: string; count: string; total: string; state: string }[]
  mayMake: boolean
  isNothingDue?: boolean
}

export function runsPage(frame: Frame, { runs, mayMake, isNothingDue }: Props): Html {
  const w = words[frame.language].runs
  return page(
    frame,
    { title: w.title, menu: 'payment-runs', layout: 'wide' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    isNothingDue && insetText({ text: w.nothingDue }),
    html`<p class="govuk-body"><a class="govuk-link" href="/payments">${w.toPayments}</a></p>`,
    dataTable({
      caption: w.caption,
      head: [
        { text: w.made },
        { text: w.count, numeric: true },
        { text: w.total, numeric: true },
        { text: w.state },
      ],
      rows: runs.map(({ href, made, count, total, state }) => ({
        header: { text: made, href },
        cells: [count, total, state],
      })),
      empty: w.empty,
    }),
    mayMake &&
      card(
        { title: w.makeTitle },
        html`<p class="govuk-body">${w.makeText}</p>`,
        form(frame, { submit: w.make, action: '/payment-runs' }),
      ),
  )
}
