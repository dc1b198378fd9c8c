import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { card, errorSummary, form, type Frame, page, textInput } from '#platform/ui'
import { words } from './words.ts'

type Props = { typed?: Readonly<Record<string, string>>; errors?: FieldErrors }

/** Dates, places in all and ages of the next wave. */
export function planPage(frame: Frame, { typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  const field = (name: string, label: string, hint?: string) =>
    textInput({ language, name, label, hint, value: typed[name], error: errors[name] })
  return page(
    frame,
    { title: w.planTitle, menu: 'waves', back: '/waves', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.planTitle}</h1>`,
    card(
      {},
      form(
        frame,
        { submit: w.planSubmit },
        field('opensAt', w.opens, w.instantHint),
        field('closesAt', w.closes, w.instantHint),
        field('listingUntil', w.listing, w.instantHint),
        field('seats', w.totalSeats, w.totalHint),
        field('reservePercent', w.reservePercent),
        field('minimumAge', w.minimumAge),
        field('maximumAge', w.maximumAge),
      ),
    ),
  )
}
