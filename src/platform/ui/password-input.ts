import { attributes, type Html, html } from '#platform/html'
import { describedBy, type Field, groupClass, hintAndError, labelOf } from './field.ts'
import type { Language } from './frame.ts'
import { join } from './join.ts'
import { words } from './words.ts'

/** No `value`: a password is never sent back to the page. */
export type PasswordInput = Field & { autocomplete?: 'current-password' | 'new-password' | undefined }

/** Password input of GOV.UK Frontend. Its button is hidden until a script shows it. */
export function passwordInput(field: PasswordInput): Html {
  const id = field.id ?? field.name
  const w = words[field.language].password
  const input = {
    class: join(
      'govuk-input govuk-password-input__input govuk-js-password-input-input',
      field.classes,
      field.error && 'govuk-input--error',
    ),
    id,
    name: field.name,
    type: 'password',
    spellcheck: 'false',
    'aria-describedby': describedBy(id, field),
    autocomplete: field.autocomplete ?? 'current-password',
    autocapitalize: 'none',
  }
  const toggle = {
    type: 'button',
    class: 'govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
    'data-module': 'govuk-button',
    'aria-controls': id,
    'aria-label': w.showLabel,
    hidden: true,
  } as const
  return html`<div class="${groupClass(field, 'govuk-password-input')}" data-module="govuk-password-input"${scriptWords(field.language)}>${labelOf(field)}${hintAndError(id, field)}<div class="govuk-input__wrapper govuk-password-input__wrapper"><input${attributes(input)}><button${attributes(toggle)}>${w.show}</button></div></div>`
}

/** Words for the script of the package, which speaks English unless told otherwise. */
function scriptWords(language: Language): Html | undefined {
  if (language === 'en') return undefined
  const w = words[language].password
  return html` data-i18n.show-password="${w.show}" data-i18n.hide-password="${w.hide}" data-i18n.show-password-aria-label="${w.showLabel}" data-i18n.hide-password-aria-label="${w.hideLabel}" data-i18n.password-shown-announcement="${w.shown}" data-i18n.password-hidden-announcement="${w.hidden}"`
}
