import { attributes, type Content, type Html, html } from '#platform/html'
import type { Language } from './frame.ts'
import { words } from './words.ts'

export type TimelineStep = { title: Content; text?: Content; state: 'done' | 'now' | 'later' }

/** A journey with what is done, what is now and what comes later. */
export function timeline(steps: readonly TimelineStep[]): Html {
  const items = steps.map(
    ({ title, text, state }) =>
      html`<li${attributes({ class: state, 'aria-current': state === 'now' && 'step' })}><h3>${title}</h3>${text && html`<p>${text}</p>`}</li>`,
  )
  return html`<ol class="gl-timeline">${items}</ol>`
}

/** Bars and the words "Langkah 2 dari 3"; `text` says it in other words. */
export function progress(
  language: Language,
  { now, of, text }: { now: number; of: number; text?: string },
): Html {
  const bars = Array.from({ length: of }, (_, index) =>
    index < now ? html`<i class="done"></i>` : html`<i></i>`,
  )
  return html`<div class="gl-progress"><div>${bars}</div><p>${text ?? words[language].step(now, of)}</p></div>`
}

/** Numbered steps, side by side on wide screens. */
export function stepList(steps: readonly { title: Content; text: Content }[]): Html {
  const items = steps.map(
    ({ title, text }, index) =>
      html`<li class="gl-step"><b>${index + 1}</b><h3>${title}</h3><p>${text}</p></li>`,
  )
  return html`<ol class="gl-grid gl-grid--3">${items}</ol>`
}

/** A list with ticks. */
export function ticks(items: readonly Content[]): Html {
  return html`<ul class="gl-ticks govuk-body">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}
