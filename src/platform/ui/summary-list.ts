import { type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type SummaryRow = {
  key: Content
  value: Content
  /** `hidden` ends the words of the link for screen readers: "Change" + "name". */
  actions?: readonly { href: string; text: Content; hidden?: string | undefined }[] | undefined
  classes?: string | undefined
}

/** Summary list of GOV.UK Frontend. */
export function summaryList({
  rows,
  classes,
}: {
  rows: readonly SummaryRow[]
  classes?: string | undefined
}): Html {
  const anyHasActions = rows.some(({ actions }) => actions?.length)
  const written = rows.map((row) => {
    const noActions = anyHasActions && !row.actions && 'govuk-summary-list__row--no-actions'
    return html`<div class="${join('govuk-summary-list__row', noActions, row.classes)}"><dt class="govuk-summary-list__key">${row.key}</dt><dd class="govuk-summary-list__value">${row.value}</dd>${actions(row)}</div>`
  })
  return html`<dl class="${join('govuk-summary-list', classes)}">${written}</dl>`
}

function actions({ actions = [] }: SummaryRow): Html | undefined {
  const links = actions.map(({ href, text, hidden }) => {
    const rest = hidden && html`<span class="govuk-visually-hidden"> ${hidden}</span>`
    return html`<a class="govuk-link" href="${href}">${text}${rest}</a>`
  })
  if (links.length === 0) return undefined
  if (links.length === 1) return html`<dd class="govuk-summary-list__actions">${links}</dd>`
  const items = links.map((link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`)
  return html`<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">${items}</ul></dd>`
}
