import { type Html, html } from '#platform/html'
import { both, faultForm, field, frame, moment, postButton, sentences } from '../frame.page.ts'

type Row = { id: string; receivedAt: string; to: string; subject: string }

/** The list of what has arrived, newest first. */
export function mailboxPage(props: {
  rows: readonly Row[]
  /** How many messages match in all; `rows` may be the newest of them. */
  total: number
  to: string
  fault: { fault: string; delayMs: number; options: readonly string[] }
}): Html {
  const { rows, total, to, fault } = props
  return frame(
    ['Kotak surat', 'Mailbox'],
    sentences([
      'Semua surel yang dikirim situs ini sampai di sini dan tidak pernah keluar dari komputer ini.',
      'All e-mail of this site ends here and never leaves this computer.',
    ]),
    html`<form method="get" action="/">
${field(['Alamat penerima', 'Address of the recipient'], { name: 'to', value: to, kind: 'email' })}
<button type="submit">${both(['Tampilkan', 'Show'])}</button>
</form>
<h2>${both([`${total} surel`, `${total} messages`])}</h2>
${rows.length === 0 && sentences(['Belum ada surel. Muat ulang halaman ini sebentar lagi.', 'No mail yet. Reload this page in a moment.'])}
<ul class="cards">${rows.map(row)}</ul>
${faultForm(fault.options, fault)}
${postButton(['Kosongkan kotak surat', 'Empty the mailbox'], '/control/clear')}`,
  )
}

function row({ id, receivedAt, to, subject }: Row): Html {
  return html`<li>
<p><a href="/messages/${id}">${subject}</a></p>
<p class="meta">${to}</p>
<p class="meta">${moment(receivedAt)}</p>
</li>`
}
