import { html, type Html } from '#platform/html'
import { dataTable, type Frame, page } from '#platform/ui'
import { words } from './words.ts'

type Props = {
  cases: readonly { href: `/cases/${string}`; kind: string; age: string; since: string; receipt: string }[]
  /** Set when there are more than are shown. */
  isFull: boolean
}

/** What waits for an officer, the longest waiting first. */
export function queuePage(frame: Frame, { cases, isFull }: Props): Html {
  const { queue: w } = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'queue', layout: 'wide' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    isFull && html`<p class="govuk-body">${w.full(cases.length)}</p>`,
    dataTable({
      caption: w.title,
      head: [{ text: w.kind }, { text: w.age }, { text: w.since }, { text: w.receipt }],
      rows: cases.map(({ href, kind, age, since, receipt }) => ({
        header: { text: kind, href },
        cells: [age, since, receipt],
      })),
      empty: w.empty,
    }),
  )
}
