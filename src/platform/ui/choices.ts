import { attributes, type Content, type Html, html } from '#platform/html'
import { groupClass, hintAndError } from './field.ts'
import { fieldset, type Legend } from './fieldset.ts'
import type { Language } from './frame.ts'
import { hint } from './hint.ts'
import { join } from './join.ts'
import { label } from './label.ts'

/** What radios and checkboxes have in common. */
export type Choices = Legend & {
  language: Language
  name: string
  /** Start of all ids in the group; the first choice has it as its id. Defaults to `name`. */
  idPrefix?: string | undefined
  hint?: Content
  error?: Content
  describedBy?: string | undefined
  classes?: string | undefined
  groupClasses?: string | undefined
}
export type Choice = {
  value: string
  text: Content
  hint?: Content
  id?: string | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  /** Fields that belong to this choice alone, shown below it. */
  conditional?: Html | undefined
}
/** A word between choices, such as "or". */
export type Divider = { divider: string }

/** The ids of the texts that describe the group. */
export function describedByOf(choices: Choices): string {
  const id = choices.idPrefix ?? choices.name
  return join(choices.describedBy, choices.hint && `${id}-hint`, choices.error && `${id}-error`)
}

/** The group around the choices; a fieldset when it has a legend. */
export function choiceGroup(kind: 'radios' | 'checkboxes', choices: Choices, items: readonly Html[]): Html {
  const id = choices.idPrefix ?? choices.name
  const list = { class: join(`govuk-${kind}`, choices.classes), 'data-module': `govuk-${kind}` }
  const inner = [hintAndError(id, choices), html`<div${attributes(list)}>${items}</div>`]
  const { legend, legendClasses, isPageHeading } = choices
  const given = { legend, legendClasses, isPageHeading, describedBy: describedByOf(choices) || undefined }
  return html`<div class="${groupClass(choices)}">${legend ? fieldset(given, inner) : inner}</div>`
}

/** One choice: field, label, hint and what hangs on it. */
export function choiceItem(
  kind: 'radios' | 'checkboxes',
  choice: Choice & { id: string; checked: boolean },
  field: { name: string; type: string; behaviour?: string | undefined; describedBy: string | undefined },
): Html {
  const { id, checked, conditional } = choice
  const controls = `conditional-${id}`
  const input = {
    class: `govuk-${kind}__input`,
    id,
    name: field.name,
    type: field.type,
    value: choice.value,
    checked,
    disabled: choice.disabled,
    'data-aria-controls': conditional && controls,
    'data-behaviour': field.behaviour,
    'aria-describedby': field.describedBy,
  }
  const below = {
    class: join(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`),
    id: controls,
  }
  return html`<div class="govuk-${kind}__item"><input${attributes(input)}>${label({
    text: choice.text,
    for: id,
    classes: `govuk-${kind}__label`,
  })}${choice.hint && hint({ id: hintId(id), text: choice.hint, classes: `govuk-${kind}__hint` })}</div>${
    conditional && html`<div${attributes(below)}>${conditional}</div>`
  }`
}

/** Id of the hint of one choice. */
export function hintId(id: string): string {
  return `${id}-item-hint`
}

/** The first choice has the id of the group, so that the error summary can lead to it. */
export function choiceId({ idPrefix, name }: Choices, index: number): string {
  const id = idPrefix ?? name
  return index === 0 ? id : `${id}-${index + 1}`
}
