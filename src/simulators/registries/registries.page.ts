import { type Html, html } from '#platform/html'
import { both, choice, field, frame, moment, type Pair, postButton, sentences } from '../frame.page.ts'

type State = { registry: string; fault: string }
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
    sentences([
      'NIK yang diawali 99 adalah orang rekaan: yang pertama ditanyakan menjadi catatannya. NIK lain tidak ditemukan.',
      'A NIK that begins with 99 is an invented person, whose record is what was asked first. Any other NIK is not found.',
    ]),
    html`<h2>${both(['Keadaan registri', 'State of the registries'])}</h2>
<ul>${states.map(stateLine)}</ul>
<details>
<summary>${both(['Ganggu satu registri', 'Break one registry'])}</summary>
<form method="post" action="/control/fault">
${choice(['Registri', 'Registry'], { name: 'registry', options: states.map(({ registry }) => registry) })}
${choice(['Gangguan', 'Fault'], { name: 'fault', options: faults })}
${field(['Penundaan (milidetik)', 'Delay (milliseconds)'], { name: 'delayMs', kind: 'number' })}
<button type="submit">${both(['Terapkan', 'Apply'])}</button>
</form>
</details>
<h2>${both(['Ubah satu orang', 'Change one person'])}</h2>
<details>
<summary>${both(['Betulkan catatan yang salah', 'Correct a wrong record'])}</summary>
<form method="post" action="/control/records/correct">
${field(['NIK', ''], { name: 'nik', required: true })}
${choice(['Registri', 'Registry'], { name: 'registry', options: states.map(({ registry }) => registry) })}
<button type="submit">${both(['Betulkan', 'Correct'])}</button>
</form>
</details>
<details>
<summary>${both(['Perlakukan sebagai kasus lain', 'Treat as another case'])}</summary>
<form method="post" action="/control/records/reset">
${field(['NIK', ''], { name: 'nik', required: true })}
<label>${both(['Keadaan', 'Case'])} <select name="sentinel">
<option value="">menurut digit NIK · by the digits of the NIK</option>
${sentinels.map(({ digits, meaning }) => html`<option value="${digits}">${digits} ${meaning}</option>`)}
</select></label>
<button type="submit">${both(['Terapkan', 'Apply'])}</button>
</form>
</details>
<h2>${both([`${total} pertanyaan`, `${total} questions`])}</h2>
<ul class="cards">${questions.map(questionCard)}</ul>
${postButton(['Kosongkan daftar', 'Empty the list'], '/control/clear')}`,
  )
}

function stateLine({ registry, fault }: State): Html {
  const isBroken = fault !== 'none'
  return html`<li>${both(names[registry] ?? [registry, ''])}: ${isBroken ? html`<strong>${fault}</strong>` : 'ok'}</li>`
}

function questionCard({ at, registry, nik, outcome }: Question): Html {
  return html`<li>
<p>${both(names[registry] ?? [registry, ''])}: <code>${nik}</code></p>
<p class="meta">${outcome} · ${moment(at)}</p>
${nik !== '' && postButton(['Betulkan', 'Correct'], '/control/records/correct', { registry, nik })}
</li>`
}
