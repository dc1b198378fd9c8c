import { type Content, type Html, html } from '#platform/html'
import { sea } from './sea.ts'

export type Hero = {
  /** Name of the programme. */
  programme: Content
  /** What is going on now, such as an open wave. */
  chip?: Content
  title: Content
  lead: Content
}

/** The top of the landing page, with the sea below it. */
export function hero({ programme, chip, title, lead }: Hero, ...content: Content[]): Html {
  return html`<section class="gl-hero"><div class="govuk-width-container gl-hero__body">
<p class="gl-programme">${programme} ${chip && html`<span class="gl-chip">${chip}</span>`}</p>
<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body-l">${lead}</p>
${content}
</div>${sea}</section>`
}

/** A part of a page with layout `plain`, over its whole width; `mist` gives it a quiet ground. */
export function section({ mist }: { mist?: boolean | undefined }, ...content: Content[]): Html {
  return html`<section class="${mist ? 'gl-section gl-section--mist' : 'gl-section'}"><div class="govuk-width-container">${content}</div></section>`
}
