import { html, type Html } from '#platform/html'
import { errorBox, form, type Frame, page } from '#platform/ui'
import type { Hold } from '../withdraw-application.ts'
import { words } from './words.ts'

export function withdrawPage(frame: Frame, { hold }: { hold?: Hold }): Html {
  const { withdraw: w } = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'application', back: '/application' },
    hold && errorBox({ title: w.title, items: [{ text: w.held[hold], href: '/waves' }] }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<p class="govuk-body">${w.text}</p>`,
    form(frame, {
      submit: w.submit,
      submitClasses: 'govuk-button--warning',
      secondary: { text: w.cancel, href: '/application' },
    }),
  )
}
