import { html, type Html } from '#platform/html'
import { type Frame, page } from '#platform/ui'
import type { Text } from './texts/text.ts'

/** A page of prose. */
export function textPage(frame: Frame, text: Text): Html {
  return page(
    frame,
    { title: text.title, layout: 'narrow' },
    html`<h1 class="govuk-heading-l">${text.title}</h1>
<p class="govuk-body-l">${text.intro}</p>`,
    text.sections.map(
      ({ heading, paragraphs = [], items = [] }) => html`<h2 class="govuk-heading-m">${heading}</h2>
${paragraphs.map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}
${items.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`}`,
    ),
  )
}
