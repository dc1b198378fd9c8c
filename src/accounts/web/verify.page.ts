import { html, type Html } from '#platform/html'
import { button, form, type Frame, page, panel, passwordInput } from '#platform/ui'
import { formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

/** What the link in the message shows everywhere but in the browser that signed up. No script ever sends this form. */
export function verifyPage(frame: Frame, trouble: Trouble): Html {
  const { language } = frame
  const w = words[language]
  const { title, text, submit, notYou, reset } = w.verify
  return page(
    frame,
    { title, hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    paragraph(text),
    form(
      frame,
      { submit },
      passwordInput({
        language,
        name: 'password',
        label: w.password.label,
        error: trouble.errors?.['password'],
        autocomplete: 'current-password',
      }),
    ),
    paragraph(html`${notYou} ${link('/forgot-password', reset)}`),
  )
}

/** The account is active; the sign-up browser is signed in, any other signs in now. */
export function verifiedPage(frame: Frame): Html {
  const w = words[frame.language].verified
  const next = frame.signedIn ? { text: w.next, href: '/dashboard' } : { text: w.signIn, href: '/sign-in' }
  return page(
    frame,
    { title: w.title },
    panel({ title: w.title, text: w.text }),
    frame.signedIn && paragraph(w.signedIn),
    button(next),
  )
}
