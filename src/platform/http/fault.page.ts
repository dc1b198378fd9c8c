import { html, type Html } from '#platform/html'
import { type Frame, page } from '#platform/ui'
import { words } from './words.ts'

export type FaultKind =
  | 'form-expired'
  | 'not-found'
  | 'too-large'
  | 'too-many'
  | 'busy'
  | 'broken'
  | 'bad-request'

/** One page for everything that went wrong: what happened, whether something was lost, what to do now. */
export function faultPage(frame: Frame, { kind, requestId }: { kind: FaultKind; requestId: string }): Html {
  const w = words[frame.language]
  const { title, text } = w.kinds[kind]
  return page(
    frame,
    { title, layout: 'narrow' },
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    text.map((line) => html`<p class="govuk-body">${line}</p>`),
    html`<p class="govuk-body"><a class="govuk-link" href="/">${w.home}</a></p>`,
    kind === 'broken' && html`<p class="govuk-body-s">${w.reference} ${requestId}</p>`,
  )
}
