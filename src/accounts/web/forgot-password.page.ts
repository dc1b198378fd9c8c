import type { Html } from '#platform/html'
import { form, type Frame, page, passwordInput } from '#platform/ui'
import { emailInput, formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
import { agreementBoxes } from './sign-up-account.page.ts'
import { words } from './words.ts'

/** Asks whose password is forgotten. */
export function forgotPasswordPage(frame: Frame, trouble: Trouble): Html {
  const { language } = frame
  const w = words[language]
  const { title, hint, submit } = w.forgot
  return page(
    frame,
    { title, back: '/sign-in', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    form(frame, { submit, action: '/forgot-password' }, emailInput(language, { ...trouble, hint })),
  )
}

/** The same for every address. */
export function forgotPasswordSentPage(frame: Frame): Html {
  const w = words[frame.language].forgot
  return page(
    frame,
    { title: w.sentTitle },
    heading(w.sentTitle),
    paragraph(w.sent),
    paragraph(w.nothing),
    paragraph(link('/sign-in', w.signIn)),
  )
}

/** Chooses a new password, by a link. Whoever has no account yet agrees here to what everybody agrees to. */
export function resetPasswordPage(
  frame: Frame,
  { needsAgreement, ...trouble }: Trouble & { needsAgreement: boolean },
): Html {
  const { language } = frame
  const w = words[language]
  const { title, label, effect, submit } = w.resetPage
  return page(
    frame,
    { title, hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    paragraph(effect),
    form(
      frame,
      { submit },
      passwordInput({
        language,
        name: 'password',
        label,
        hint: w.password.hint,
        error: trouble.errors?.['password'],
        autocomplete: 'new-password',
      }),
      needsAgreement && agreementBoxes(frame, trouble),
    ),
  )
}

export function resetGonePage(frame: Frame): Html {
  const w = words[frame.language].resetPage
  return page(
    frame,
    { title: w.goneTitle },
    heading(w.goneTitle),
    paragraph(w.gone),
    paragraph(link('/forgot-password', w.askAgain)),
  )
}

export function resetDonePage(frame: Frame): Html {
  const w = words[frame.language].resetPage
  return page(
    frame,
    { title: w.doneTitle },
    heading(w.doneTitle),
    paragraph(w.done),
    paragraph(link('/sign-in', w.signIn)),
  )
}
