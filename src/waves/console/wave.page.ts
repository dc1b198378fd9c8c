import { type Content, html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  button,
  card,
  columns,
  dataTable,
  errorSummary,
  figures,
  form,
  type Frame,
  insetText,
  page,
  radios,
  summaryList,
  tag,
  textInput,
} from '#platform/ui'
import { words } from './words.ts'

type Path = `/${string}`
type Kind = 'pause' | 'resume' | 'cancel'
export type WaveProps = {
  name: string
  state: string
  here: Path
  figures: readonly { label: string; value: string }[]
  dates: readonly { key: string; value: string }[]
  step: 'announce' | 'clock' | 'freeze' | 'freezing' | 'draw' | 'none'
  mayAct: boolean
  mayAsk: readonly Kind[]
  request?: { text: string; reason: string } | undefined
  provinces: readonly { name: string; seats: string; reserve: string; joined: string }[]
  typed?: Readonly<Record<string, string>>
  errors?: FieldErrors
}

/** A wave as its managers see it: figures, the next step, and what two of them decide together. */
export function wavePage(frame: Frame, props: WaveProps): Html {
  const { language } = frame
  const w = words[language]
  const { errors = {} } = props
  const numeric = (text: string) => ({ text, numeric: true })
  return page(
    frame,
    {
      title: props.name,
      menu: 'waves',
      layout: 'wide',
      back: '/waves',
      hasErrors: Object.keys(errors).length > 0,
    },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${props.name}</h1><p>${tag({ text: props.state })}</p>`,
    figures(props.figures),
    columns(
      [
        card({}, summaryList({ rows: props.dates })),
        card(
          { title: w.quotas },
          dataTable({
            caption: w.quotas,
            head: [{ text: w.province }, numeric(w.seats), numeric(w.reserve), numeric(w.joined)],
            rows: props.provinces.map(({ name, seats, reserve, joined }) => ({
              header: { text: name },
              cells: [seats, reserve, joined],
            })),
            empty: '',
          }),
        ),
      ],
      [card({ title: w.next }, nextStep(frame, props)), changes(frame, props)],
    ),
  )
}

function nextStep(frame: Frame, { step, here, mayAct }: WaveProps): Content {
  const w = words[frame.language]
  const text = (content: string) => html`<p class="govuk-body">${content}</p>`
  const act = (submit: string, action: Path) => mayAct && form(frame, { submit, action })
  switch (step) {
    case 'announce':
      return [
        text(w.announceText),
        act(w.announce, `${here}/announce`),
        mayAct &&
          html`<p class="govuk-body"><a class="govuk-link" href="${here}/quotas">${w.editQuotas}</a></p>`,
      ]
    case 'clock':
      return text(w.byClock)
    case 'none':
      return text('–')
    case 'freeze':
      return [text(w.freezeText), act(w.freeze, `${here}/freeze`)]
    case 'freezing':
      return [text(w.freezing), act(w.freezeAgain, `${here}/freeze`)]
    case 'draw':
      return button({ text: w.toDraw, href: `${here}/draw` })
  }
}

function changes(frame: Frame, props: WaveProps): Content {
  const { language } = frame
  const w = words[language]
  const { request, mayAct, mayAsk, here, typed = {}, errors = {} } = props
  if (request)
    return card(
      { title: w.change },
      html`<p class="govuk-body">${request.text}</p>`,
      insetText({ text: request.reason }),
      mayAct && decision(frame, here),
    )
  if (!mayAct || mayAsk.length === 0) return undefined
  return card(
    { title: w.change },
    html`<p class="govuk-body">${w.changeText}</p>`,
    form(
      frame,
      { submit: w.ask, action: `${here}/ask`, submitClasses: 'govuk-button--secondary' },
      radios({
        language,
        name: 'kind',
        legend: w.kind,
        value: typed['kind'],
        error: errors['kind'],
        items: mayAsk.map((kind) => ({ value: kind, text: w.kinds[kind] })),
      }),
      textInput({
        language,
        name: 'reason',
        label: w.reason,
        value: typed['reason'],
        error: errors['reason'],
      }),
    ),
  )
}

function decision(frame: Frame, here: Path): Html {
  const w = words[frame.language]
  return form(frame, {
    submit: w.confirm,
    action: `${here}/decide`,
    submitClasses: 'govuk-button--warning',
    secondary: { text: w.decline, name: 'decline', value: 'yes' },
  })
}
