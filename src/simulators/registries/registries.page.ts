import { type Html, html } from '#platform/html'
import { both, choice, field, frame, type Pair, postButton } from '../frame.page.ts'

type State = { registry: string; fault: string; delayMs: number }
type Question = { at: string; registry: string; nik: string; outcome: string }

const names: Record<string, Pair> = {
  civil: ['Kependudukan', 'Civil registry'],
  education: ['Pendidikan', 'Education'],
  assistance: ['Bantuan sosial', 'Social assistance'],
  officials: ['Pejabat publik', 'Public officials'],
  employment: ['Ketenagakerjaan', 'Employment'],
}

/** What the registries were asked, and the means to change what they answer. */
export function registriesPage(props: {
  states: readonly State[]
  faults: readonly string[]
  sentinels: readonly { digits: string; meaning: string }[]
  questions: readonly Question[]
  total: number
}): Html {
  const { states, faults, sentinels, questions, total } = props
  return frame(
    ['Lima registri', 'Five registries'],
    html`<p>NIK yang diawali 99 adalah orang rekaan: jawaban pertama menjadi catatannya. NIK lain tidak ditemukan.
<span class="en" lang="en">A NIK that begins with 99 is an invented person, whose record is what was asked first. Any other NIK is not found.</span></p>
<h2>${both(['Keadaan registri', 'State of the registries'])}</h2>
<ul class="cards">${states.map((state) => stateCard(state, faults))}</ul>
<h2>${both(['Ubah satu orang', 'Change one person'])}</h2>
<form method="post" action="/control/records/correct">
<p>${both(['Betulkan catatan yang salah', 'Correct a wrong record'])}</p>
${field(['NIK', ''], { name: 'nik', required: true })}
${choice(['Registri', 'Registry'], { name: 'registry', options: states.map(({ registry }) => registry) })}
<button type="submit">${both(['Betulkan', 'Correct'])}</button>
</form>
<form method="post" action="/control/records/reset">
<p>${both(['Perlakukan sebagai', 'Treat as'])}</p>
${field(['NIK', ''], { name: 'nik', required: true })}
<label>${both(['Keadaan', 'Case'])} <select name="sentinel">
<option value="">menurut digit NIK · by the digits of the NIK</option>
${sentinels.map(({ digits, meaning }) => html`<option value="${digits}">${digits} ${meaning}</option>`)}
</select></label>
<button type="submit">${both(['Terapkan', 'Apply'])}</button>
</form>
<h2>${both([`${total} pertanyaan`, `${total} questions`])}</h2>
<ul class="cards">${questions.map(questionCard)}</ul>
${postButton(['Kosongkan daftar', 'Empty the list'], '/control/clear')}`,
  )
}

function stateCard({ registry, fault, delayMs }: State, faults: readonly string[]): Html {
  return html`<li>
<p class="state">${both(names[registry] ?? [registry, ''])}: ${fault}</p>
<form method="post" action="/control/fault">
<input type="hidden" name="registry" value="${registry}">
${choice(['Gangguan', 'Fault'], { name: 'fault', options: faults, value: fault })}
${field(['Penundaan (milidetik)', 'Delay (milliseconds)'], { name: 'delayMs', kind: 'number', value: String(delayMs) })}
<button type="submit">${both(['Terapkan', 'Apply'])}</button>
</form>
</li>`
}

function questionCard({ at, registry, nik, outcome }: Question): Html {
  return html`<li>
<p>${both(names[registry] ?? [registry, ''])}: <code>${nik}</code></p>
<p class="meta">${outcome} · <time datetime="${at}">${at}</time></p>
${nik !== '' && postButton(['Betulkan', 'Correct'], '/control/records/correct', { registry, nik })}
</li>`
}
