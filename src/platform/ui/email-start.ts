import { attributes, type Content, type Html, html } from '#platform/html'
import { errorMessage } from './error-message.ts'
import { csrfField } from './form.ts'
import type { Frame } from './frame.ts'
import { join } from './join.ts'
import { arrow } from './pictures.ts'
import { words } from './words.ts'

export type EmailStart = {
  /** Where it posts to; the address arrives as `email`. */
  action: string
  label: Content
  /** Below the field. */
  note: Content
  value?: string | undefined
  error?: Content
}

/** The first step of signing up: an e-mail field with the round button at its right. For the landing page alone. */
export function emailStart(frame: Pick<Frame, 'language' | 'csrf'>, given: EmailStart): Html {
  const { language } = frame
  const { action, label, note, value, error } = given
  const field = {
    id: 'email',
    name: 'email',
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    spellcheck: 'false',
    placeholder: 'nama@contoh.id',
    value,
    'aria-describedby': join('email-note', error && 'email-error'),
  }
  return html`<form class="${join('gl-email', error && 'gl-email--error')}" method="post" action="${action}" novalidate>
${csrfField(frame)}<label class="govuk-label" for="email">${label}</label>
${error && errorMessage({ language, id: 'email-error', text: error })}
<div class="gl-email__box"><input${attributes(field)}><button type="submit" class="gl-round" aria-label="${words[language].continueSignUp}">${arrow}</button></div>
<p class="gl-email__note" id="email-note">${note}</p>
</form>`
}
