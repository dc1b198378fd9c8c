import { html, type Html } from '#platform/html'
import { form, type Frame, page, passwordInput } from '#platform/ui'
import { emailInput, formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

/** Sign-in. `next` is one of our own paths, or nothing. */
export function signInPage(frame: Frame, { next, ...trouble }: Trouble & { next: string | undefined }): Html {
  const { language } = frame
  const w = words[language]
  const { title, submit, newHere, forgotten, noAccount, signUp } = w.signInPage
  return page(
    frame,
    { title, hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    form(
      frame,
      { submit, action: '/sign-in' },
      next && html`<input type="hidden" name="next" value="${next}">`,
      emailInput(language, { ...trouble, autocomplete: 'username' }),
      passwordInput({
        language,
        name: 'password',
        label: w.password.label,
        error: trouble.errors?.['password'],
        autocomplete: 'current-password',
      }),
    ),
    paragraph(link('/forgot-password', forgotten)),
    paragraph(html`${noAccount} ${link('/sign-up', signUp)}`),
    html`<p class="govuk-body-s">${newHere}</p>`,
  )
}
