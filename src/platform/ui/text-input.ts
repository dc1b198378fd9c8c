import { attributes, type Content, type Html, html } from '#platform/html'
import { describedBy, type Field, fieldGroup } from './field.ts'
import { join } from './join.ts'

export type TextInput = Field & {
  value?: string | number | undefined
  type?: 'text' | 'email' | 'number' | 'tel' | 'search' | undefined
  inputmode?: 'decimal' | 'numeric' | 'email' | 'tel' | 'url' | 'search' | undefined
  autocomplete?: string | undefined
  autocapitalize?: 'none' | 'words' | undefined
  spellcheck?: boolean | undefined
  pattern?: string | undefined
  disabled?: boolean | undefined
  /** A unit before or after the field, such as "Rp". Screen readers skip it: name it in the label too. */
  prefix?: Content
  suffix?: Content
}

/** Text input of GOV.UK Frontend. */
export function textInput(input: TextInput): Html {
  const id = input.id ?? input.name
  const control = html`<input${attributes({
    class: join('govuk-input', input.classes, input.error && 'govuk-input--error'),
    id,
    name: input.name,
    type: input.type ?? 'text',
    spellcheck: input.spellcheck === undefined ? undefined : String(input.spellcheck),
    value: input.value,
    disabled: input.disabled,
    'aria-describedby': describedBy(id, input),
    autocomplete: input.autocomplete,
    autocapitalize: input.autocapitalize,
    pattern: input.pattern,
    inputmode: input.inputmode,
  })}>`
  return fieldGroup(input, withAffixes(input, control))
}

function withAffixes({ prefix, suffix }: TextInput, control: Html): Html {
  if (!prefix && !suffix) return control
  const before = prefix && html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>`
  const after = suffix && html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`
  return html`<div class="govuk-input__wrapper">${before}${control}${after}</div>`
}
