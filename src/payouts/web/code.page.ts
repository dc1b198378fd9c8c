import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  checkboxes,
  errorSummary,
  form,
  type Frame,
  insetText,
  notificationBanner,
  page,
  textInput,
} from '#platform/ui'
import { words } from './words.ts'

type Props = {
  channel: string
  last4: string
  /** Only where the two names are not quite the same: the person says whether the account is theirs. */
  names: { own: string; holder: string } | undefined
  errors?: FieldErrors
  isResent?: boolean
}

export function codePage(frame: Frame, { channel, last4, names, errors = {}, isResent }: Props): Html {
  const { language } = frame
  const w = words[language].code
  return page(
    frame,
    { title: w.title, menu: 'payouts', back: '/payouts/connect', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    isResent && notificationBanner({ language, type: 'success', text: w.resent }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<p class="govuk-body">${w.sent}</p>
<p class="govuk-body">${w.account(channel, last4)}</p>`,
    form(
      frame,
      { submit: w.submit, action: '/payouts/connect/code' },
      names && [
        insetText({ text: w.names(names.own, names.holder) }),
        checkboxes({
          language,
          name: 'same',
          error: errors['same'],
          items: [{ value: 'yes', text: w.same }],
        }),
      ],
      textInput({
        language,
        name: 'code',
        label: w.label,
        error: errors['code'],
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        classes: 'govuk-input--width-10',
      }),
    ),
    form(frame, {
      submit: w.resend,
      action: '/payouts/connect/code/resend',
      submitClasses: 'govuk-button--secondary',
    }),
  )
}
