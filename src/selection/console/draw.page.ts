import { type Content, html, type Html } from '#platform/html'
import { card, columns, dataTable, errorBox, form, type Frame, page, summaryList } from '#platform/ui'
import { words } from './words.ts'

type Path = `/${string}`
type Props = {
  wave: string
  here: Path
  back: Path
  step: 'before' | 'commit' | 'draw' | 'publish' | 'done'
  noticeHours: string
  mayAct: boolean
  facts: readonly { key: string; value: string; isHash?: boolean }[]
  provinces: readonly { name: string; cells: readonly string[] }[]
  refusal?: string | undefined
}

/** The draw of a wave as its managers see it. */
export function drawPage(frame: Frame, props: Props): Html {
  const w = words[frame.language]
  const { wave, back, facts, provinces, refusal } = props
  const numeric = (text: string) => ({ text, numeric: true })
  return page(
    frame,
    { title: w.title(wave), menu: 'waves', layout: 'wide', back, hasErrors: refusal !== undefined },
    refusal !== undefined && errorBox({ title: refusal }),
    html`<h1 class="govuk-heading-l">${w.title(wave)}</h1>`,
    columns(
      [
        card(
          {},
          summaryList({
            rows: facts.map(({ key, value, isHash }) => ({
              key,
              value: isHash ? html`<span class="gl-key">${value}</span>` : value,
            })),
          }),
        ),
        card(
          { title: w.provinces },
          dataTable({
            caption: w.provinces,
            head: [
              { text: w.province },
              numeric(w.inDraw),
              numeric(w.seats),
              numeric(w.selected),
              numeric(w.reserve),
            ],
            rows: provinces.map(({ name, cells }) => ({ header: { text: name }, cells })),
            empty: w.empty,
          }),
        ),
      ],
      card({ title: w.step }, step(frame, props)),
    ),
  )
}

function step(frame: Frame, { step: next, here, mayAct, noticeHours }: Props): Content {
  const { steps: w } = words[frame.language]
  const text = (content: string) => html`<p class="govuk-body">${content}</p>`
  switch (next) {
    case 'before':
    case 'done':
      return text(w[next])
    case 'commit':
      return [
        text(w.commitText(noticeHours)),
        mayAct && form(frame, { submit: w.commit, action: `${here}/commit` }),
      ]
    case 'draw':
      return [text(w.drawText), mayAct && form(frame, { submit: w.draw, action: `${here}/start` })]
    case 'publish':
      return [text(w.publishText), mayAct && form(frame, { submit: w.publish, action: `${here}/publish` })]
  }
}
