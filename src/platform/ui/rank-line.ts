import { type Content, type Html, html } from '#platform/html'

export type RankLine = {
  /** From 1, first, to `of`, last. */
  rank: number
  /** How many are selected. */
  places: number
  of: number
  /** Says the line in words, for screen readers. */
  description: string
  /** Legend of the dot and of the green part. */
  you: Content
  selected: Content
}

/** Where one stands between the first and the last of a draw, and where the places end. */
export function rankLine({ rank, places, of, description, you, selected }: RankLine): Html {
  const cut = percentage(places, of)
  const dot = percentage(rank, of)
  return html`<figure class="gl-rank">
<svg role="img" aria-label="${description}" height="30"><rect y="10" width="100%" height="10" rx="5" fill="#d5deec"/><rect y="10" width="${cut}" height="10" rx="5" fill="#0b6a4b"/><line x1="${cut}" x2="${cut}" y1="3" y2="27" stroke="#0b6a4b" stroke-width="2"/><circle cx="${dot}" cy="15" r="11" fill="#fff"/><circle cx="${dot}" cy="15" r="8" fill="#1557c0"/></svg>
<figcaption><span>${you}</span><span>${selected}</span></figcaption>
</figure>`
}

function percentage(part: number, whole: number): string {
  if (whole <= 0) return '0%'
  return `${Math.min(100, (part / whole) * 100).toFixed(1)}%`
}
