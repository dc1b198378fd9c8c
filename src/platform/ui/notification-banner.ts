import { attributes, type Content, type Html, html } from '#platform/html'
import type { Language } from './frame.ts'
import { join } from './join.ts'
import { words } from './words.ts'

export type NotificationBanner = {
  language: Language
  /** One sentence. */
  text?: string | undefined
  /** More than a sentence. */
  content?: Html | undefined
  /** Something went well; read out at once. */
  type?: 'success' | undefined
  title?: Content
  titleId?: string | undefined
  role?: 'alert' | 'region' | undefined
  classes?: string | undefined
  disableAutoFocus?: boolean | undefined
}

/** Notification banner of GOV.UK Frontend. */
export function notificationBanner(given: NotificationBanner): Html {
  const { language, type, titleId = 'govuk-notification-banner-title' } = given
  const isSuccess = type === 'success'
  const w = words[language]
  const own = {
    class: join(
      'govuk-notification-banner',
      isSuccess && 'govuk-notification-banner--success',
      given.classes,
    ),
    role: given.role ?? (isSuccess ? 'alert' : 'region'),
    'aria-labelledby': titleId,
    'data-module': 'govuk-notification-banner',
    'data-disable-auto-focus':
      given.disableAutoFocus === undefined ? undefined : String(given.disableAutoFocus),
  }
  const title = given.title ?? (isSuccess ? w.success : w.important)
  const text = given.content ?? html`<p class="govuk-notification-banner__heading">${given.text}</p>`
  return html`<div${attributes(own)}>
<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="${titleId}">${title}</h2></div>
<div class="govuk-notification-banner__content">${text}</div>
</div>`
}
