import { html, type Html } from '#platform/html'
import { errorBox, form, type Frame, page } from '#platform/ui'
import { words } from './words.ts'

export function withdrawPage(frame: Frame, { isInWave }: { isInWave: boolean }): Html {
  const { withdraw: w } = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'application', back: '/application' },
    isInWave && errorBox({ title: w.title, items: [{ text: w.inWave, href: '/waves' }] }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<p class="govuk-body">${w.text}</p>`,
    form(frame, {
      submit: w.submit,
      submitClasses: 'govuk-button--warning',
      secondary: { text: w.cancel, href: '/application' },
    }),
  )
}
