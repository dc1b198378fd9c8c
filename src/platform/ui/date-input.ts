import { attributes, type Content, type Html, html } from '#platform/html'
import { groupClass, hintAndError } from './field.ts'
import { fieldset, type Legend } from './fieldset.ts'
import type { Language } from './frame.ts'
import { join } from './join.ts'
import { label } from './label.ts'
import { words } from './words.ts'

export type DatePart = 'day' | 'month' | 'year'
export type DateInput = Legend & {
  language: Language
  /** The three fields have the ids `id-day`, `id-month`, `id-year`. */
  id: string
  /** The three fields are named `namePrefix-day`, …; without it `day`, `month`, `year`. */
  namePrefix?: string | undefined
  values?: Partial<Record<DatePart, string | undefined>> | undefined
  /** The parts that the error is about; all when left out. */
  wrong?: readonly DatePart[] | undefined
  hint?: Content
  error?: Content
  /** Offers the person's own date of birth. */
  autocomplete?: 'bday' | undefined
  describedBy?: string | undefined
  classes?: string | undefined
  groupClasses?: string | undefined
}

/** Date input of GOV.UK Frontend. */
export function dateInput(given: DateInput): Html {
  const { id, legend, legendClasses, isPageHeading } = given
  const parts = (['day', 'month', 'year'] as const).map((part) => datePart(given, part))
  const inner = [
    hintAndError(id, given),
    html`<div${attributes({ class: join('govuk-date-input', given.classes), id })}>${parts}</div>`,
  ]
  const describedBy =
    join(given.describedBy, given.hint && `${id}-hint`, given.error && `${id}-error`) || undefined
  const group = { legend, legendClasses, isPageHeading, describedBy, role: 'group' } as const
  return html`<div class="${groupClass(given)}">${legend ? fieldset(group, inner) : inner}</div>`
}

function datePart({ language, ...given }: DateInput, part: DatePart): Html {
  const id = `${given.id}-${part}`
  const isWrong = given.wrong?.includes(part) ?? Boolean(given.error)
  const input = {
    class: join(
      'govuk-input govuk-date-input__input',
      isWrong && 'govuk-input--error',
      part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
    ),
    id,
    name: given.namePrefix === undefined ? part : `${given.namePrefix}-${part}`,
    type: 'text',
    value: given.values?.[part],
    autocomplete: given.autocomplete && `${given.autocomplete}-${part}`,
    inputmode: 'numeric',
  }
  const text = label({ text: words[language].dateParts[part], for: id, classes: 'govuk-date-input__label' })
  return html`<div class="govuk-date-input__item"><div class="govuk-form-group">${text}<input${attributes(input)}></div></div>`
}
