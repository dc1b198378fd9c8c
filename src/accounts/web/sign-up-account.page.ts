import { html, type Html } from '#platform/html'
import { checkboxes, form, type Frame, page, passwordInput, progress, radios } from '#platform/ui'
import { emailInput, formTop, hasErrors, heading, link, type Trouble } from './form-top.page.ts'
import { words } from './words.ts'

type Props = Trouble & {
  /** Two different addresses were typed: which one is right? */
  choices?: readonly string[] | undefined
}

/** Second page of signing up: the address again, a password, agreement. No box is ever ticked beforehand. */
export function signUpAccountPage(frame: Frame, { choices, ...trouble }: Props): Html {
  const { language } = frame
  const w = words[language]
  const { title, submit, afterwards, verifyNow } = w.signUpAccount
  return page(
    frame,
    { title, back: '/sign-up', hasErrors: hasErrors(trouble) },
    formTop(language, trouble),
    progress(language, { now: 2, of: 3 }),
    heading(title),
    form(
      frame,
      { submit },
      choices ? whichAddress(frame, choices, trouble) : addressAgain(frame, trouble),
      passwordInput({
        language,
        name: 'password',
        label: w.password.label,
        hint: w.password.hint,
        error: trouble.errors?.['password'],
        autocomplete: 'new-password',
      }),
      agreementBoxes(frame, trouble),
    ),
    html`<p class="govuk-body-s">${afterwards} <strong>${verifyNow}</strong>.</p>`,
  )
}

/** The two boxes of agreement, each with the text that it is about. */
export function agreementBoxes({ language }: Frame, { errors, typed }: Trouble): Html {
  const w = words[language].signUpAccount
  const boxes = [
    { name: 'terms', text: html`${w.terms} ${link('/terms', w.termsLink)}` },
    { name: 'privacy', text: html`${w.privacy} ${link('/privacy', w.privacyLink)}` },
  ]
  return checkboxes({
    language,
    name: 'agreement',
    legend: w.agreement,
    legendClasses: 'govuk-fieldset__legend--s',
    error: errors?.['terms'] ?? errors?.['privacy'],
    items: boxes.map(({ name, text }) => ({
      name,
      id: name,
      value: 'yes',
      text,
      checked: typed?.[name] === 'yes',
    })),
  })
}

function addressAgain({ language }: Frame, trouble: Trouble): Html {
  const w = words[language].signUpAccount
  return emailInput(language, { ...trouble, label: w.emailLabel, hint: w.emailHint })
}

function whichAddress({ language }: Frame, choices: readonly string[], { errors, typed }: Trouble): Html {
  const w = words[language].signUpAccount
  const chosen = errors?.['email'] === undefined ? typed?.['email'] : undefined
  const question = radios({
    language,
    name: 'email',
    legend: w.which,
    legendClasses: 'govuk-fieldset__legend--s',
    error: errors?.['email'],
    value: chosen,
    items: choices.map((address) => ({ value: address, text: address })),
  })
  return html`${question}<p class="govuk-body">${link('/sign-up', w.neither)}</p>`
}
