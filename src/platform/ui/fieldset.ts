import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Legend = {
  legend?: Content
  /** `govuk-fieldset__legend--m`, `--l`, … */
  legendClasses?: string | undefined
  /** The legend is also the heading: for a page that asks one thing. */
  isPageHeading?: boolean | undefined
}
export type Fieldset = Legend & {
  describedBy?: string | undefined
  role?: 'group' | undefined
  classes?: string | undefined
}

/** Fieldset of GOV.UK Frontend. */
export function fieldset(given: Fieldset, ...content: Content[]): Html {
  const { describedBy, role, classes } = given
  const own = { class: join('govuk-fieldset', classes), role, 'aria-describedby': describedBy }
  return html`<fieldset${attributes(own)}>${given.legend && legend(given)}${content}</fieldset>`
}

function legend({ legend: text, legendClasses, isPageHeading }: Legend): Html {
  const inner = isPageHeading ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text
  return html`<legend class="${join('govuk-fieldset__legend', legendClasses)}">${inner}</legend>`
}
