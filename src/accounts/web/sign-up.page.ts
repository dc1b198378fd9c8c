import { html, type Html } from '#platform/html'
import { form, type Frame, page, progress } from '#platform/ui'
import { emailInput, formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
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
    form(frame, { submit: next, action: '/sign-up' }, emailInput(language, { ...trouble, hint })),
    paragraph(html`${haveAccount} ${link('/sign-in', signIn)}`),
  )
}
