import { type Content, html, type Html } from '#platform/html'
import {
  button,
  card,
  columns,
  dataTable,
  details,
  type Frame,
  insetText,
  page,
  summaryList,
  tag,
} from '#platform/ui'
import { words } from './words.ts'

type Path = `/${string}`
type Fact = { key: string; value: Content }
export type WavePageProps = {
  name: string
  state: string
  dates: readonly { key: string; value: string }[]
  /** What was published before the draw; left out before that. */
  commitment?: { hash: string; round: string; publishedAt: string; isTrial: boolean } | undefined
  resultHash?: string | undefined
  files: readonly { text: string; href: Path }[]
  provinces: readonly { name: string; seats: string; reserve: string; entries?: string; selected?: string }[]
  total: { seats: string; reserve: string }
  result?: Path | undefined
}

/** The public page of a wave: dates, places, and everything by which the draw can be checked. */
export function wavePage(frame: Frame, props: WavePageProps): Html {
  const { language } = frame
  const w = words[language].wave
  return page(
    frame,
    { title: props.name, layout: 'wide', back: '/waves', ...(frame.signedIn && { menu: 'waves' }) },
    html`<h1 class="govuk-heading-l">${props.name}</h1><p>${tag({ text: props.state })}</p>`,
    props.result && button({ text: w.myResult, href: props.result }),
    columns(
      [
        card({}, summaryList({ rows: props.dates })),
        card({ title: w.howTitle }, how(frame, props)),
        props.files.length > 0 &&
          card(
            { title: w.documents },
            html`<ul class="govuk-list">${props.files.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`,
          ),
      ],
      card({ title: w.byProvince }, places(frame, props)),
    ),
  )
}

function how(frame: Frame, { commitment, resultHash }: WavePageProps): Content {
  const w = words[frame.language].wave
  const intro = html`<p class="govuk-body">${w.how}</p><p class="govuk-body">${w.order}</p>`
  if (!commitment) return [intro, html`<p class="govuk-body">${w.notCommitted}</p>`]
  const key = (text: string) => html`<span class="gl-key">${text}</span>`
  const rows: Fact[] = [
    { key: w.commitment, value: key(commitment.hash) },
    { key: w.published, value: commitment.publishedAt },
    { key: w.round, value: commitment.round },
    ...(resultHash === undefined ? [] : [{ key: w.resultHash, value: key(resultHash) }]),
  ]
  const command = `node verifier/verify.ts proof.json --commit ${commitment.hash} --result ${resultHash}`
  return [
    intro,
    summaryList({ rows }),
    resultHash !== undefined &&
      details(
        { summary: w.checkTitle },
        w.checkText.map((text) => html`<p class="govuk-body">${text}</p>`),
        html`<p class="govuk-body">${key(`${command}${commitment.isTrial ? ' --chain chain.json' : ''}`)}</p>`,
      ),
    commitment.isTrial && insetText({ text: w.trial }),
  ]
}

function places(frame: Frame, { provinces, total }: WavePageProps): Html {
  const w = words[frame.language].wave
  const isDrawn = provinces.some(({ entries }) => entries !== undefined)
  const numeric = (text: string) => ({ text, numeric: true })
  const drawn = isDrawn ? [numeric(w.entries), numeric(w.selected)] : []
  const rows = provinces.map(({ name, seats, reserve, entries, selected }) => ({
    header: { text: name },
    cells: [seats, reserve, ...(isDrawn ? [entries ?? '', selected ?? ''] : [])],
  }))
  const sum = { header: { text: w.total }, cells: [total.seats, total.reserve, ...(isDrawn ? ['', ''] : [])] }
  return dataTable({
    caption: w.byProvince,
    head: [{ text: w.province }, numeric(w.places), numeric(w.reserve), ...drawn],
    rows: rows.length > 0 ? [...rows, sum] : [],
    empty: w.noPlaces,
  })
}
