import { type Html, html } from '#platform/html'
import {
  type Choice,
  choiceGroup,
  choiceId,
  choiceItem,
  type Choices,
  type Divider,
  hintId,
} from './choices.ts'

export type Radios = Choices & {
  /** The chosen value. */
  value?: string | undefined
  items: readonly (Choice | Divider)[]
}

/** Radios of GOV.UK Frontend. */
export function radios({ items, value, ...choices }: Radios): Html {
  const written = items.map((item, index) => {
    if ('divider' in item) return html`<div class="govuk-radios__divider">${item.divider}</div>`
    const id = item.id ?? choiceId(choices, index)
    const checked = item.checked ?? (value !== undefined && item.value === value)
    const described = item.hint ? hintId(id) : undefined
    return choiceItem(
      'radios',
      { ...item, id, checked },
      { name: choices.name, type: 'radio', describedBy: described },
    )
  })
  return choiceGroup('radios', choices, written)
}
