import { attributes, type Content, type Html, html } from '#platform/html'
import { join } from './join.ts'

export type Cell = {
  text: Content
  /** Numbers stand at the right. */
  format?: 'numeric' | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
}
export type Table = {
  caption?: Content
  captionClasses?: string | undefined
  head?: readonly Cell[] | undefined
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
}

/** Table of GOV.UK Frontend. For lists that must be read on a phone take `dataTable`. */
export function table({ caption, captionClasses, head, rows, firstCellIsHeader, classes }: Table): Html {
  const written = rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === 0 && firstCellIsHeader ? rowHeader(cell) : dataCell(cell),
    )
    return html`<tr class="govuk-table__row">${cells}</tr>`
  })
  return html`<table class="${join('govuk-table', classes)}">
${caption && html`<caption class="${join('govuk-table__caption', captionClasses)}">${caption}</caption>`}
${head && html`<thead class="govuk-table__head"><tr class="govuk-table__row">${head.map(columnHeader)}</tr></thead>`}
<tbody class="govuk-table__body">${written}</tbody>
</table>`
}

function columnHeader({ text, format, ...cell }: Cell): Html {
  const classes = join('govuk-table__header', format && `govuk-table__header--${format}`, cell.classes)
  return html`<th${attributes({ scope: 'col', class: classes, ...spans(cell) })}>${text}</th>`
}

function rowHeader({ text, ...cell }: Cell): Html {
  return html`<th${attributes({ scope: 'row', class: join('govuk-table__header', cell.classes), ...spans(cell) })}>${text}</th>`
}

function dataCell({ text, format, ...cell }: Cell): Html {
  const classes = join('govuk-table__cell', format && `govuk-table__cell--${format}`, cell.classes)
  return html`<td${attributes({ class: classes, ...spans(cell) })}>${text}</td>`
}

function spans({ colspan, rowspan }: Pick<Cell, 'colspan' | 'rowspan'>) {
  return { colspan, rowspan }
}
