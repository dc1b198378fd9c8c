import { html, type Html } from '#platform/html'
import { form, type Frame, page, passwordInput } from '#platform/ui'
import { formTop, hasErrors, heading, paragraph, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

/** Asks for the password once more, before something that concerns money or the account itself. */
export function confirmPage(frame: Frame, { next, ...trouble }: Trouble & { next: string }): Html {
  const { language } = frame
  const w = words[language]
  const { title, text, submit } = w.confirm
  return page(
    frame,
    { title, menu: 'account', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    paragraph(text),
    form(
      frame,
      { submit, action: '/account/confirm' },
      html`<input type="hidden" name="next" value="${next}">`,
      passwordInput({
        language,
        name: 'password',
        label: w.password.label,
        error: trouble.errors?.['password'],
        autocomplete: 'current-password',
      }),
    ),
  )
}

/** Changes the password, for whoever knows the present one. */
export function changePasswordPage(frame: Frame, trouble: Trouble): Html {
  const { language } = frame
  const w = words[language]
  const { title, current, next, effect, submit } = w.changePassword
  return page(
    frame,
    { title, menu: 'account', back: '/account', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    paragraph(effect),
    form(
      frame,
      { submit, action: '/account/password' },
      passwordInput({
        language,
        name: 'current',
        label: current,
        error: trouble.errors?.['current'],
        autocomplete: 'current-password',
      }),
      passwordInput({
        language,
        name: 'password',
        label: next,
        hint: w.password.hint,
        error: trouble.errors?.['password'],
        autocomplete: 'new-password',
      }),
    ),
  )
}
