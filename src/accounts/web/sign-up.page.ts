import { html, type Html } from '#platform/html'
import { form, type Frame, page, progress, textInput } from '#platform/ui'
import { formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

/** First page of signing up: only the address. The landing page posts to the same place. */
export function signUpPage(frame: Frame, trouble: Trouble): Html {
  const { language } = frame
  const w = words[language]
  const { title, hint, next, haveAccount, signIn } = w.signUp
  return page(
    frame,
    { title, back: '/', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    progress(language, { now: 1, of: 3 }),
    heading(title),
    form(
      frame,
      { submit: next, action: '/sign-up' },
      textInput({
        language,
        name: 'email',
        label: w.email.label,
        hint,
        error: trouble.errors?.['email'],
        value: trouble.typed?.['email'],
        type: 'email',
        autocomplete: 'email',
        autocapitalize: 'none',
        spellcheck: false,
      }),
    ),
    paragraph(html`${haveAccount} ${link('/sign-in', signIn)}`),
  )
}
