import { attributes, type Html, html } from '#platform/html'
import { describedBy, type Field, fieldGroup } from './field.ts'
import { join } from './join.ts'

export type Option = {
  text: string
  /** Defaults to the text. */
  value?: string | undefined
  selected?: boolean | undefined
  disabled?: boolean | undefined
}
export type Select = Field & {
  /** The chosen value. */
  value?: string | undefined
  items: readonly Option[]
}

/** Select of GOV.UK Frontend. */
export function select({ items, value: chosen, ...field }: Select): Html {
  const id = field.id ?? field.name
  const options = items.map(({ text, value, selected, disabled }) => {
    const isChosen = selected ?? (chosen !== undefined && (value ?? text) === chosen)
    return html`<option${attributes({ value, selected: isChosen, disabled })}>${text}</option>`
  })
  const own = {
    class: join('govuk-select', field.classes, field.error && 'govuk-select--error'),
    id,
    name: field.name,
    'aria-describedby': describedBy(id, field),
  }
  return fieldGroup(field, html`<select${attributes(own)}>${options}</select>`)
}
