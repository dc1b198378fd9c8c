import { type Html, html } from '#platform/html'
import { both, faultForm, frame, moment, postButton, sentences } from '../frame.page.ts'

/** The chain that this beacon signs, and who asked for which round. */
export function beaconPage(props: {
  info: { hash: string; public_key: string; period: number; genesis_time: number }
  current: number
  questions: readonly { at: string; round: number; outcome: string }[]
  total: number
  fault: { fault: string; delayMs: number; options: readonly string[] }
}): Html {
  const { info, current, questions, total, fault } = props
  return frame(
    ['Suar acak', 'Randomness beacon'],
    sentences([
      `Setiap ${info.period} detik suar ini menerbitkan angka acak yang dapat diperiksa siapa saja.`,
      `Every ${info.period} seconds this beacon publishes a random number that anybody can verify.`,
    ]),
    html`<dl>
<dt>${both(['Putaran sekarang', 'Round of now'])}</dt><dd><a href="/public/latest">${current}</a></dd>
<dt>${both(['Sidik rantai', 'Chain hash'])}</dt><dd><a href="/info"><code>${info.hash}</code></a></dd>
<dt>${both(['Kunci publik', 'Public key'])}</dt><dd><code>${info.public_key}</code></dd>
</dl>
${faultForm(fault.options, fault)}
<h2>${both([`${total} pertanyaan`, `${total} questions`])}</h2>
<ul class="cards">${questions.map(
      ({ at, round, outcome }) =>
        html`<li><p>${both([`Putaran ${round}`, `round ${round}`])}: ${outcome}</p><p class="meta">${moment(at)}</p></li>`,
    )}</ul>
${postButton(['Kosongkan daftar', 'Empty the list'], '/control/clear')}`,
  )
}
