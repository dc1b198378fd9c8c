import { attributes, html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorSummary, form, type Frame, page, passwordInput, textInput } from '#platform/ui'
import { words } from './words.ts'

type Props = { name: string; secret: string; qr: string; errors?: FieldErrors }

export function invitationPage(frame: Frame, { name, secret, qr, errors = {} }: Props): Html {
  const { language } = frame
  const w = words[language]
  return page(
    frame,
    { title: w.invitation.title(name), hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.invitation.title(name)}</h1>
<p class="govuk-body">${w.invitation.intro}</p>
<h2 class="govuk-heading-m">${w.invitation.scan}</h2>
<p class="govuk-body"><img${attributes({ src: qr, alt: w.invitation.qr, width: 220, height: 220 })}></p>
<p class="govuk-body">${w.invitation.manual}<br><span class="gl-key">${secret}</span></p>`,
    form(
      frame,
      { submit: w.invitation.submit },
      passwordInput({
        language,
        name: 'password',
        label: w.password,
        hint: w.invitation.passwordHint,
        autocomplete: 'new-password',
        error: errors['password'],
      }),
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

export function invitationEndedPage(frame: Frame): Html {
  const w = words[frame.language].invitation
  return page(
    frame,
    { title: w.endedTitle },
    html`<h1 class="govuk-heading-l">${w.endedTitle}</h1>
<p class="govuk-body">${w.ended}</p>`,
  )
}
