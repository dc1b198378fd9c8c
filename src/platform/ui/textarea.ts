import { attributes, type Html, html } from '#platform/html'
import { describedBy, type Field, fieldGroup } from './field.ts'
import { join } from './join.ts'

export type Textarea = Field & {
  value?: string | undefined
  /** Lines; 5 when left out. */
  rows?: number | undefined
  autocomplete?: string | undefined
  spellcheck?: boolean | undefined
}

/** Textarea of GOV.UK Frontend. */
export function textarea({ value, ...field }: Textarea): Html {
  const id = field.id ?? field.name
  const own = {
    class: join('govuk-textarea', field.error && 'govuk-textarea--error', field.classes),
    id,
    name: field.name,
    rows: field.rows ?? 5,
    spellcheck: field.spellcheck === undefined ? undefined : String(field.spellcheck),
    'aria-describedby': describedBy(id, field),
    autocomplete: field.autocomplete,
  }
  return fieldGroup(field, html`<textarea${attributes(own)}>${value}</textarea>`)
}
