import { html, type Html } from '#platform/html'
import { card, type Frame, page, type SummaryRow, summaryList } from '#platform/ui'
import { words } from './words.ts'

type Props = {
  wave: string
  receiptNumber: string
  province: string
  entryId: string
  family: string
  weight: string
  /** Left out until the list is locked. */
  prior?: string | undefined
  salt: string
  /** Left out once the list is locked. */
  until?: string | undefined
}

/** The own row of the draw's list, to be checked before it is locked. */
export function entryPage(frame: Frame, props: Props): Html {
  const w = words[frame.language]
  const key = (value: string) => html`<span class="gl-key">${value}</span>`
  const rows: SummaryRow[] = [
    { key: w.wave, value: props.wave },
    { key: w.receipt, value: props.receiptNumber },
    { key: w.entry.province, value: props.province },
    { key: w.entry.weight, value: props.weight },
    { key: w.entry.prior, value: props.prior ?? w.entry.priorLater },
    { key: w.entry.entryId, value: key(props.entryId) },
    { key: w.entry.family, value: key(props.family) },
    {
      key: w.entry.salt,
      value: html`${key(props.salt)}<span class="gl-small">${w.entry.saltHint}</span>`,
    },
  ]
  return page(
    frame,
    { title: w.entry.title, menu: 'waves', back: '/waves' },
    html`<h1 class="govuk-heading-l">${w.entry.title}</h1><p class="govuk-body">${w.entry.intro}</p>`,
    summaryList({ rows }),
    props.until !== undefined &&
      card(
        { title: w.entry.wrong },
        html`<p class="govuk-body">${w.entry.wrongText(props.until)} <a class="govuk-link" href="/application">${w.toApplication}</a></p>`,
      ),
  )
}
