import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type DataTable = {
  /** Read out before the table; not seen. */
  caption: string
  /** Heads of all columns, the first included. */
  head: readonly { text: string; numeric?: boolean | undefined }[]
  rows: readonly { header: RowHeader; cells: readonly Content[] }[]
  /** Stands where the rows would be when there are none. */
  empty: Content
}
/** What the row is about; `small` is a second line. */
type RowHeader = { text: Content; href?: string | undefined; small?: Content }

/** A table whose rows become cards on a phone. Roles keep it a table for screen readers there too. */
export function dataTable({ caption, head, rows, empty }: DataTable): Html {
  if (rows.length === 0) return html`<p class="govuk-body">${empty}</p>`
  const heads = head.map(
    ({ text, numeric }) =>
      html`<th scope="col" role="columnheader" class="${join('govuk-table__header', numeric && 'govuk-table__header--numeric')}">${text}</th>`,
  )
  const written = rows.map(
    ({ header, cells }) =>
      html`<tr class="govuk-table__row" role="row">${rowHeader(header)}${cells.map((cell, index) => dataCell(cell, head[index + 1]))}</tr>`,
  )
  return html`<div class="gl-table"><table class="govuk-table" role="table"><caption class="govuk-visually-hidden">${caption}</caption>
<thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">${heads}</tr></thead>
<tbody class="govuk-table__body" role="rowgroup">${written}</tbody>
</table></div>`
}

function rowHeader({ text, href, small }: RowHeader): Html {
  const name = href === undefined ? text : html`<a class="govuk-link" href="${href}">${text}</a>`
  return html`<th scope="row" role="rowheader" class="govuk-table__header">${name}${small && html`<span class="gl-small">${small}</span>`}</th>`
}

function dataCell(cell: Content, head: DataTable['head'][number] | undefined): Html {
  const own = {
    class: join('govuk-table__cell', head?.numeric && 'govuk-table__cell--numeric'),
    role: 'cell',
    'data-l': head?.text,
  }
  return html`<td${attributes(own)}><span>${cell}</span></td>`
}
