import { html, type Html } from '#platform/html'
import { type Frame, page } from '#platform/ui'
import { words } from './words.ts'

/** Too many tries: when the next one is possible. */
export function waitPage(frame: Frame, { time }: { time: string }): Html {
  const w = words[frame.language].wait
  return page(
    frame,
    { title: w.title },
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<p class="govuk-body">${w.text(time)}</p>
<p class="govuk-body">${w.nothingLost}</p>
<p class="govuk-body"><a class="govuk-link" href="/forgot-password">${w.forgotten}</a></p>`,
  )
}
