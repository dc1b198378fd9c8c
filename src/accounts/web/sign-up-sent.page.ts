import { html, type Html } from '#platform/html'
import { form, type Frame, notificationBanner, page, progress } from '#platform/ui'
import { emailInput, formTop, hasErrors, heading, link, paragraph, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

export type SentNotice = 'sentAgain' | 'corrected' | 'tooSoon'

/** Third page of signing up: where the message went, and what to do when it does not come. */
export function signUpSentPage(
  frame: Frame,
  {
    email,
    resendTime,
    notice,
  }: { email: string; resendTime: string | undefined; notice: SentNotice | undefined },
): Html {
  const { language } = frame
  const w = words[language].sent
  const type = notice === 'tooSoon' ? undefined : ('success' as const)
  return page(
    frame,
    { title: w.title },
    notice && notificationBanner({ language, text: w[notice], type }),
    progress(language, { now: 3, of: 3 }),
    heading(w.title),
    html`<p class="govuk-body">${w.sentTo} <strong>${email}</strong>.</p>
<p class="govuk-body">${w.press} <strong>${w.verifyNow}</strong>. ${w.sameBrowser} ${w.lifetime}</p>
<h2 class="govuk-heading-m">${w.wrongTitle}</h2>
<p class="govuk-body">${link('/sign-up/address', w.wrong)}</p>
<h2 class="govuk-heading-m">${w.nothingTitle}</h2>
<p class="govuk-body">${w.nothing} ${w.limit}</p>`,
    resendTime === undefined
      ? form(frame, { submit: w.again, action: '/sign-up/sent', submitClasses: 'govuk-button--secondary' })
      : paragraph(w.againAfter(resendTime)),
  )
}

/** Puts a mistyped address right. */
export function correctAddressPage(frame: Frame, trouble: Trouble & { email: string }): Html {
  const { language } = frame
  const w = words[language]
  const { title, hint, submit } = w.address
  return page(
    frame,
    { title, back: '/sign-up/sent', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    heading(title),
    form(
      frame,
      { submit, action: '/sign-up/address' },
      emailInput(language, { ...trouble, hint, value: trouble.email }),
    ),
  )
}
