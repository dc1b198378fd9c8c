import { type Html, html } from '#platform/html'
import { both, frame, type Pair, sentences } from './frame.page.ts'

/** The list of all stand-ins that run, each with its address. */
export function homePage(
  places: readonly { name: Pair; purpose: Pair; address: string; note?: string }[],
): Html {
  return frame(
    ['Lembaga tiruan', 'Stand-ins'],
    sentences([
      'Lembaga di luar situs ini ditiru di komputer ini, agar semuanya dapat dicoba tanpa mengirim apa pun ke luar.',
      'The institutions around this site are played by this computer, so that all can be tried and nothing leaves it.',
    ]),
    html`<ul class="cards">${places.map(
      ({ name, purpose, address, note }) => html`<li>
<p><a href="${address}">${both(name)}</a></p>
<p>${both(purpose)}</p>
<p class="meta">${address}${note !== undefined && html`<br>${note}`}</p>
</li>`,
    )}</ul>`,
  )
}
