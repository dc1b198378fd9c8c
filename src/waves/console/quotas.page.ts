import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { card, errorSummary, form, type Frame, page, textInput } from '#platform/ui'
import { words } from './words.ts'

type Row = { name: string; seats: { name: string; value: string }; reserve: { name: string; value: string } }
type Props = { wave: string; back: `/${string}`; rows: readonly Row[]; errors?: FieldErrors }

/** Places of every province, to be changed while the wave is only planned. */
export function quotasPage(frame: Frame, { wave, back, rows, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  const title = `${w.quotas}: ${wave}`
  const field = ({ name, value }: Row['seats'], label: string) =>
    textInput({
      language,
      name,
      label,
      value,
      error: errors[name],
      inputmode: 'numeric',
      classes: 'govuk-input--width-5',
    })
  return page(
    frame,
    { title, menu: 'waves', back, hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    card(
      {},
      form(
        frame,
        { submit: w.quotasSubmit },
        rows.map(({ name, seats, reserve }) => [
          field(seats, `${name}: ${w.seats.toLowerCase()}`),
          field(reserve, `${name}: ${w.reserve.toLowerCase()}`),
        ]),
      ),
    ),
  )
}
