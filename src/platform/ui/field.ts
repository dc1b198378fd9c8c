import { type Content, type Html, html } from '#platform/html'
import { errorMessage } from './error-message.ts'
import type { Language } from './frame.ts'
import { hint } from './hint.ts'
import { join } from './join.ts'
import { label } from './label.ts'

/** What all fields with one label have in common. */
export type Field = {
  /** Language of the page: for the hidden words "Error:". */
  language: Language
  name: string
  /** Defaults to `name`. */
  id?: string | undefined
  label: Content
  labelClasses?: string | undefined
  /** The label is also the heading: for a page that asks one thing. */
  isPageHeading?: boolean | undefined
  hint?: Content
  error?: Content
  classes?: string | undefined
  describedBy?: string | undefined
  groupClasses?: string | undefined
}

/** Ids of the texts that describe a field: its own, then hint and error. */
export function describedBy(
  id: string,
  field: Pick<Field, 'describedBy' | 'hint' | 'error'>,
): string | undefined {
  return join(field.describedBy, field.hint && `${id}-hint`, field.error && `${id}-error`) || undefined
}

/** Hint and error above a field. */
export function hintAndError(id: string, field: Pick<Field, 'language' | 'hint' | 'error'>): Content {
  return [
    field.hint && hint({ id: `${id}-hint`, text: field.hint }),
    field.error && errorMessage({ language: field.language, id: `${id}-error`, text: field.error }),
  ]
}

/** Classes of the group around a field. */
export function groupClass(
  field: { error?: Content; groupClasses?: string | undefined },
  own?: string,
): string {
  return join('govuk-form-group', field.error && 'govuk-form-group--error', own, field.groupClasses)
}

/** Label, hint and error above a field. */
export function fieldGroup(field: Field, control: Html): Html {
  const id = field.id ?? field.name
  return html`<div class="${groupClass(field)}">${labelOf(field)}${hintAndError(id, field)}${control}</div>`
}

/** The label of a field. */
export function labelOf(field: Field): Html {
  return label({
    text: field.label,
    for: field.id ?? field.name,
    classes: field.labelClasses,
    isPageHeading: field.isPageHeading,
  })
}
