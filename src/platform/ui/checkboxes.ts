import { type Html, html } from '#platform/html'
import {
  type Choice,
  choiceGroup,
  choiceId,
  choiceItem,
  type Choices,
  describedByOf,
  type Divider,
  hintId,
} from './choices.ts'
import { join } from './join.ts'

export type Checkbox = Choice & {
  /** When each box is a field of its own, such as one for each consent. */
  name?: string | undefined
  /** Unticks the others when it is ticked; only with script. */
  behaviour?: 'exclusive' | undefined
}
export type Checkboxes = Choices & {
  /** The ticked values. Consents are never ticked beforehand. */
  values?: readonly string[] | undefined
  items: readonly (Checkbox | Divider)[]
}

/** Checkboxes of GOV.UK Frontend. */
export function checkboxes({ items, values = [], ...choices }: Checkboxes): Html {
  const ofGroup = choices.legend ? '' : describedByOf(choices)
  const written = items.map((item, index) => {
    if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`
    const id = item.id ?? choiceId(choices, index)
    const checked = item.checked ?? values.includes(item.value)
    return choiceItem(
      'checkboxes',
      { ...item, id, checked },
      {
        name: item.name ?? choices.name,
        type: 'checkbox',
        behaviour: item.behaviour,
        describedBy: join(ofGroup, item.hint && hintId(id)) || undefined,
      },
    )
  })
  return choiceGroup('checkboxes', choices, written)
}
