import { type Html, html } from '#platform/html'
import { both, faultForm, field, frame, moment, postButton, sentences } from '../frame.page.ts'

type Row = { at: string; to: string; text: string; segments: number; status: 'delivered' | 'failed' }

/** The text messages that were sent, newest first. */
export function smsPage(props: {
  rows: readonly Row[]
  total: number
  to: string
  fault: { fault: string; delayMs: number; options: readonly string[] }
}): Html {
  const { rows, total, to, fault } = props
  return frame(
    ['Pesan SMS', 'Text messages'],
    sentences([
      'Semua SMS yang dikirim situs ini sampai di sini, bukan ke telepon siapa pun.',
      'All text messages of this site end here, on nobody’s phone.',
    ]),
    html`<form method="get" action="/">
${field(['Nomor penerima', 'Number of the recipient'], { name: 'to', value: to, kind: 'tel' })}
<button type="submit">${both(['Tampilkan', 'Show'])}</button>
</form>
<h2>${both([`${total} SMS`, `${total} messages`])}</h2>
${rows.length === 0 && sentences(['Belum ada SMS. Muat ulang halaman ini sebentar lagi.', 'No messages yet. Reload this page in a moment.'])}
<ul class="cards">${rows.map(row)}</ul>
${faultForm(fault.options, fault)}
${postButton(['Kosongkan', 'Empty'], '/control/clear')}`,
  )
}

function row({ at, to, text, segments, status }: Row): Html {
  return html`<li>
<p class="text">${text}</p>
<p class="meta">${to} · ${moment(at)} · ${segments} SMS</p>
${status === 'failed' && html`<p class="state">${both(['Tidak sampai', 'Not delivered'])}</p>`}
</li>`
}
