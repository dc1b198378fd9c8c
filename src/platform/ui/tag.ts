import { type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

/** Blue when left out. The words must say the state by themselves. */
export type TagColour = 'green' | 'yellow' | 'red' | 'grey'

/** Tag of GOV.UK Frontend. */
export function tag({ text, colour }: { text: Content; colour?: TagColour | undefined }): Html {
  return html`<strong class="${join('govuk-tag', colour && `govuk-tag--${colour}`)}">${text}</strong>`
}
