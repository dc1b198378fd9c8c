import { html, type Html } from '#platform/html'
import { errorSummary, form, type Frame, insetText, page, progress, textInput } from '#platform/ui'
import type { Question } from '#programmes'
import { words } from './words.ts'

type Part = { now: number; of: number; question: Question | undefined }
type Errors = Readonly<Record<string, string>>

export function phonePage(
  frame: Frame,
  {
    now,
    of,
    question,
    typed,
    verified,
    errors = {},
  }: Part & { typed: string; verified: string | undefined; errors?: Errors },
): Html {
  const { language } = frame
  const w = words[language]
  const title = w.pages.phone
  return page(
    frame,
    { title, menu: 'application', back: '/application', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    progress(language, { now, of, text: w.partOf(now, of) }),
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    verified && insetText({ text: w.phone.verified(verified) }),
    form(
      frame,
      { submit: verified ? w.phone.keep : w.phone.send },
      textInput({
        language,
        name: 'mobileNumber',
        label: question?.label[language],
        hint: question?.hint?.[language],
        type: 'tel',
        inputmode: 'tel',
        autocomplete: 'tel',
        value: typed,
        error: errors['mobileNumber'],
      }),
    ),
  )
}

export function phoneCodePage(frame: Frame, { now, of, errors = {} }: Part & { errors?: Errors }): Html {
  const { language } = frame
  const w = words[language]
  const title = w.phone.code
  return page(
    frame,
    { title, menu: 'application', back: '/application/phone', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    progress(language, { now, of, text: w.partOf(now, of) }),
    html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${w.phone.sent}</p>`,
    form(
      frame,
      { submit: w.phone.confirm, secondary: { text: w.phone.other, href: '/application/phone' } },
      textInput({
        language,
        name: 'code',
        label: w.phone.code,
        inputmode: 'numeric',
        autocomplete: 'one-time-code',
        classes: 'govuk-input--width-10 govuk-input--extra-letter-spacing',
        error: errors['code'],
      }),
    ),
  )
}
