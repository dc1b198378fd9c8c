import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Button = {
  text: Content
  /** Makes it a link that looks like a button. */
  href?: string | undefined
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  preventDoubleClick?: boolean | undefined
  /** `govuk-button--secondary`, `govuk-button--warning` */
  classes?: string | undefined
}

/** Button of GOV.UK Frontend, without the start button. */
export function button({ text, href, ...button }: Button): Html {
  const common = {
    class: join('govuk-button', button.classes),
    'data-module': 'govuk-button',
    id: button.id,
  }
  if (href !== undefined)
    return html`<a${attributes({ href, role: 'button', draggable: 'false', ...common })}>${text}</a>`

  return html`<button${attributes({
    type: button.type ?? 'submit',
    value: button.value,
    name: button.name,
    disabled: button.disabled,
    'aria-disabled': button.disabled && 'true',
    'data-prevent-double-click':
      button.preventDoubleClick === undefined ? undefined : String(button.preventDoubleClick),
    ...common,
  })}>${text}</button>`
}

/** Buttons, and links, side by side. */
export function buttonGroup(...buttons: Content[]): Html {
  return html`<div class="govuk-button-group">${buttons}</div>`
}
