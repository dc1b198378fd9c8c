import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import { errorSummary, form, type Frame, page, radios, textInput } from '#platform/ui'
import { words } from './words.ts'

type Trouble = { typed?: Readonly<Record<string, string>>; errors?: FieldErrors }

/** Which bank or wallet. */
export function channelPage(
  frame: Frame,
  { channels, typed = {}, errors = {} }: Trouble & { channels: readonly { value: string; text: string }[] },
): Html {
  const { language } = frame
  const w = words[language].connect
  return page(
    frame,
    { title: w.title, menu: 'payouts', back: '/payouts', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1><p class="govuk-body">${w.intro}</p>`,
    form(
      frame,
      { submit: w.next, action: '/payouts/connect' },
      radios({
        language,
        name: 'channel',
        legend: w.choose,
        items: channels,
        value: typed['channel'],
        error: errors['channel'],
      }),
    ),
  )
}

/** The number of the account there. */
export function numberPage(
  frame: Frame,
  {
    channel,
    typed = {},
    errors = {},
  }: Trouble & { channel: { code: string; name: string; label: string; hint: string; isPhone: boolean } },
): Html {
  const { language } = frame
  const w = words[language].connect
  const title = w.numberTitle(channel.name)
  return page(
    frame,
    { title, menu: 'payouts', back: '/payouts/connect', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    form(
      frame,
      { submit: w.check, action: `/payouts/connect/${channel.code}` },
      textInput({
        language,
        name: 'number',
        label: channel.label,
        hint: channel.hint,
        value: typed['number'],
        error: errors['number'],
        inputmode: channel.isPhone ? 'tel' : 'numeric',
        autocomplete: channel.isPhone ? 'tel' : 'off',
        classes: 'govuk-input--width-20',
      }),
      html`<p class="govuk-body">${w.asks(channel.name)}</p>`,
    ),
  )
}
