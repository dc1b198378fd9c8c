import { html, type Html } from '#platform/html'
import { form, type Frame, type Language, notificationBanner, page, radios, summaryList } from '#platform/ui'
import { heading } from './form-top.page.ts'
import { words } from './words.ts'

type Props = {
  /** Both masked. */
  email: string
  phone: string | undefined
  messages: Language
  sessions: readonly { isThis: boolean; since: string; seen: string }[]
  isSaved: boolean
}

/** What a person's account is, and what can be changed in it. */
export function accountPage(frame: Frame, { email, phone, messages, sessions, isSaved }: Props): Html {
  const { language } = frame
  const w = words[language].account
  const change = { href: '/account/password', text: w.change, hidden: w.changePassword }
  return page(
    frame,
    { title: w.title, menu: 'account' },
    isSaved && notificationBanner({ language, text: w.saved, type: 'success' }),
    heading(w.title),
    summaryList({
      rows: [
        { key: w.email, value: email },
        { key: w.phone, value: phone ?? w.noPhone },
        { key: w.password, value: w.hidden, actions: [change] },
      ],
    }),
    html`<h2 class="govuk-heading-m">${w.languageTitle}</h2>`,
    form(
      frame,
      { submit: w.saveLanguage, action: '/account/language', submitClasses: 'govuk-button--secondary' },
      radios({
        language,
        name: 'language',
        legend: w.language,
        value: messages,
        items: (['id', 'en'] as const).map((value) => ({ value, text: w.languages[value] })),
      }),
    ),
    html`<h2 class="govuk-heading-m">${w.sessionsTitle}</h2>`,
    summaryList({
      rows: sessions.map(({ isThis, since, seen }) => ({
        key: isThis ? w.thisBrowser : w.otherBrowser,
        value: html`${w.since(since)}<br>${w.lastSeen(seen)}`,
      })),
    }),
    sessions.length > 1 &&
      form(frame, {
        submit: w.endOthers,
        action: '/account/sessions',
        submitClasses: 'govuk-button--secondary',
      }),
  )
}
