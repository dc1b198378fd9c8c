import { html, type Html } from '#platform/html'
import { button, dataTable, type Frame, page } from '#platform/ui'
import { words } from './words.ts'

type Row = { name: string; href: `/${string}`; opens: string; closes: string; state: string }

export function listPage(
  frame: Frame,
  { waves, mayPlan }: { waves: readonly Row[]; mayPlan: boolean },
): Html {
  const w = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'waves', layout: 'wide' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    mayPlan && button({ text: w.plan, href: '/waves/plan' }),
    dataTable({
      caption: w.title,
      head: [{ text: w.wave }, { text: w.opens }, { text: w.closes }, { text: w.state }],
      rows: waves.map(({ name, href, opens, closes, state }) => ({
        header: { text: name, href },
        cells: [opens, closes, state],
      })),
      empty: w.empty,
    }),
  )
}
