import { type Content, html, type Html } from '#platform/html'
import {
  button,
  card,
  columns,
  details,
  type Frame,
  page,
  rankLine,
  statusCard,
  summaryList,
  tag,
  type TagColour,
  timeline,
} from '#platform/ui'
import { words } from './words.ts'

type Path = `/${string}`
export type ResultProps = {
  wave: string
  wavePath: Path
  kind: 'selected' | 'promoted' | 'reserve' | 'lost' | 'family' | 'withdrawn' | 'revoked'
  /** The next date, and what it is for. */
  next?: { text: string; strong: string } | undefined
  /** `strong` stands first, `conclusion` last. */
  why: { strong?: string; text: string; conclusion?: string }
  /** Left out for a family card without a place, and for who was not in the draw. */
  numbers?: Numbers | undefined
  proof?: Path | undefined
  steps?: { course: string; money: string } | undefined
}
type Numbers = {
  rank: number
  lastRank: number
  of: number
  key: string
  /** Left out when there was a place for everybody, or none at all. */
  lastKey?: string | undefined
  seats: string
  province: string
  rankText: string
  lastRankText: string
  ofText: string
}

/** A person's own result of a draw, with the reason in plain words and everything to check it by. */
export function resultPage(frame: Frame, props: ResultProps): Html {
  const w = words[frame.language].result
  const { kind, next } = props
  return page(
    frame,
    { title: w.titles[kind], menu: 'waves', layout: 'wide', back: '/waves' },
    html`<h1 class="govuk-heading-l">${w.title(props.wave)}</h1>`,
    columns(
      [
        statusCard({
          tag: tag({ text: w.tags[kind], colour: colourOf(kind) }),
          title: w.titles[kind],
          text: next?.text,
          strong: next?.strong,
        }),
        card({ title: whyTitle(frame, kind) }, why(frame, props)),
      ],
      card({ title: w.nextTitle }, whatNext(frame, props)),
    ),
  )
}

function colourOf(kind: ResultProps['kind']): TagColour {
  if (kind === 'selected' || kind === 'promoted') return 'green'
  if (kind === 'reserve') return 'yellow'
  return kind === 'revoked' ? 'red' : 'grey'
}

function whyTitle(frame: Frame, kind: ResultProps['kind']): string {
  const { whyTitle: titles } = words[frame.language].result
  if (kind === 'promoted') return titles.selected
  return kind === 'family' ? titles.lost : titles[kind]
}

function why(frame: Frame, { why: reason, numbers, proof, wavePath }: ResultProps): Content {
  const w = words[frame.language].result
  return [
    html`<p class="govuk-body">${reason.strong && html`<strong>${reason.strong}</strong> `}${reason.text}${reason.conclusion && html` <strong>${reason.conclusion}</strong>`}</p>`,
    numbers && figures(frame, numbers),
    proof &&
      html`${button({ text: w.proof, href: proof })}<p class="govuk-body-s">${w.proofText}</p><p class="govuk-body-s"><a class="govuk-link" href="${wavePath}">${w.check}</a></p>`,
  ]
}

function figures(frame: Frame, numbers: Numbers): Content {
  const w = words[frame.language].result
  const { rank, lastRank, of, key, lastKey, rankText, ofText } = numbers
  const keyed = (text: string) => html`<span class="gl-key">${text} …</span>`
  return [
    rankLine({
      rank,
      places: lastRank,
      of,
      description: w.line(rankText, numbers.lastRankText, ofText),
      you: w.you(rankText),
      selected: w.places(numbers.seats),
    }),
    summaryList({
      rows: [
        { key: w.myKey, value: keyed(key) },
        ...(lastKey === undefined ? [] : [{ key: w.lastKey, value: keyed(lastKey) }]),
        {
          key: w.myRank,
          value: html`${w.rankOf(rankText, ofText)} <span class="gl-small">${w.inProvince(numbers.province)}</span>`,
        },
      ],
    }),
    details(
      { summary: w.whereFrom },
      w.whereFromText.map((text) => html`<p class="govuk-body">${text}</p>`),
    ),
  ]
}

function whatNext(frame: Frame, { kind, steps }: ResultProps): Content {
  const w = words[frame.language].result
  const object = html`<p class="govuk-body">${w.wrong} <a class="govuk-link" href="/application">${w.object}</a></p>`
  if (steps && (kind === 'selected' || kind === 'promoted'))
    return timeline([
      {
        title: html`<a class="govuk-link" href="/payouts">${w.connect}</a>`,
        text: w.connectText,
        state: 'now',
      },
      { title: w.course, text: steps.course, state: 'later' },
      { title: w.money, text: steps.money, state: 'later' },
    ])
  if (kind === 'reserve') return [html`<p class="govuk-body">${w.reserveNext}</p>`, object]
  const toWaves = html`<p class="govuk-body"><a class="govuk-link" href="/waves">${w.toWaves}</a></p>`
  return [kind === 'lost' && html`<p class="govuk-body">${w.lostNext}</p>`, toWaves, object]
}
