import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorSummary, form, type Frame, page, passwordInput, textInput } from '#platform/ui'
import { words } from './words.ts'

type Props = { typed?: Readonly<Record<string, string>>; errors?: FieldErrors }

export function signInPage(frame: Frame, { typed = {}, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  return page(
    frame,
    { title: w.signIn.title, hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.signIn.title}</h1>`,
    form(
      frame,
      { submit: w.signIn.submit },
      textInput({
        language,
        name: 'email',
        label: w.email,
        type: 'email',
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: false,
        value: typed['email'],
        error: errors['email'],
      }),
      passwordInput({ language, name: 'password', label: w.password, error: errors['password'] }),
      textInput({
        language,
        name: 'code',
        label: w.code,
        hint: w.codeHint,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        classes: 'govuk-input--width-10',
        error: errors['code'],
      }),
    ),
  )
}
