import { html, type Html } from '#platform/html'
import { type Frame, page } from '#platform/ui'
import type { Text } from './texts/text.ts'
import { words } from './words.ts'

/** A page of prose. */
export function textPage(frame: Frame, text: Text): Html {
  return page(
    frame,
    { title: text.title, layout: 'narrow', description: text.intro },
    html`<h1 class="govuk-heading-l">${text.title}</h1>
<p class="govuk-body-l">${text.intro}</p>`,
    text.hasContents && contents(frame, text),
    text.sections.map(
      ({
        id,
        heading,
        paragraphs = [],
        items = [],
      }) => html`<h2 class="govuk-heading-m gl-part" id="${id}">${heading}</h2>
${paragraphs.map((paragraph) => html`<p class="govuk-body">${paragraph}</p>`)}
${items.length > 0 && html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${items.map((item) => html`<li>${item}</li>`)}</ul>`}`,
    ),
  )
}

function contents({ language }: Frame, { sections }: Text): Html {
  const links = sections.map(
    ({ id, heading }) => html`<li><a class="govuk-link" href="#${id}">${heading}</a></li>`,
  )
  return html`<nav aria-label="${words[language].texts.contents}"><ul class="govuk-list govuk-list--spaced">${links}</ul></nav>`
}
