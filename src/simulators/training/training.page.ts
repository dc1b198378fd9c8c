import { type Html, html } from '#platform/html'
import { both, choice, field, frame, moment, type Pair, postButton } from '../frame.page.ts'

type Delivery = {
  id: number
  event: { eventId: string; participantReference: string; courseCode: string; completedOn: string }
  manner: string
  state: 'pending' | 'delivered' | 'refused' | 'given-up'
  attempts: readonly { at: string; status?: number | undefined; answer: string }[]
}

const states: Record<Delivery['state'], Pair> = {
  pending: ['Masih dikirim', 'Pending'],
  delivered: ['Terkirim', 'Delivered'],
  refused: ['Ditolak', 'Refused'],
  'given-up': ['Tidak dicoba lagi', 'Given up'],
}

/** Where a tester says that somebody has completed a training, and sees what became of it. */
export function trainingPage(props: {
  target: string
  today: string
  manners: readonly string[]
  deliveries: readonly Delivery[]
}): Html {
  const { target, today, manners, deliveries } = props
  return frame(
    ['Lembaga pelatihan', 'Training institution'],
    html`<form method="post" action="/control/completions">
<h2>${both(['Pelatihan selesai', 'Training completed'])}</h2>
${field(['Nomor peserta', 'Participant reference'], { name: 'participantReference', required: true })}
${field(['Kode kursus', 'Course code'], { name: 'courseCode', value: 'KURSUS-CONTOH-1' })}
${field(['Tanggal selesai', 'Day of completion'], { name: 'completedOn', kind: 'date', value: today })}
${choice(['Cara mengirim', 'How it is sent'], { name: 'manner', options: manners })}
<button type="submit">${both(['Kirim kabar', 'Send the event'])}</button>
</form>
<form method="post" action="/control/target">
${field(['Alamat penerima', 'Address of the receiver'], { name: 'target', value: target, kind: 'url' })}
<button type="submit">${both(['Ubah', 'Change'])}</button>
</form>
<h2>${both(['Kabar terkirim', 'Events sent'])}</h2>
${deliveries.length === 0 && html`<p>${both(['Belum ada.', 'None yet.'])}</p>`}
<ul class="cards">${deliveries.map(deliveryCard)}</ul>
${postButton(['Kosongkan daftar', 'Empty the list'], '/control/clear')}
<p><a href="/v1/keys">${both(['Kunci publik', 'Public key'])}</a></p>`,
  )
}

function deliveryCard({ id, event, manner, state, attempts }: Delivery): Html {
  return html`<li>
<p>${event.participantReference}: <span class="state">${both(states[state])}</span></p>
<p class="meta">${event.courseCode}, ${event.completedOn}, ${manner}</p>
<p class="meta">${event.eventId}</p>
<ul>${attempts.map(({ at, status, answer }) => html`<li class="meta">${moment(at)} ${status} ${answer}</li>`)}</ul>
${postButton(['Kirim lagi', 'Send again'], `/control/deliveries/${id}/resend`)}
</li>`
}
