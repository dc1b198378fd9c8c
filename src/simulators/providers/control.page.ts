import { type Content, type Html, html } from '#platform/html'
import { both, choice, field, frame, type Pair } from '../frame.page.ts'

export type ControlProps = {
  providers: readonly { name: string; credits: number }[]
  credits: readonly { time: string; provider: string; reference: string; account: string; amount: string }[]
  openPayments: number
  accounts: readonly {
    provider?: string | undefined
    account: string
    name?: string | undefined
    status?: string | undefined
  }[]
  faults: readonly { target: string; times: number; fault: string }[]
}

/** What the simulated banks and wallets have paid, and the names that stand behind accounts. */
export function controlPage({ providers, credits, openPayments, accounts, faults }: ControlProps): Html {
  return frame(
    ['Bank dan dompet digital', 'Banks and e-wallets'],
    html`<p>${both(['Pembayaran yang belum selesai', 'Payments still open'])}: ${openPayments}</p>`,
    section(
      ['Nama pemilik akun', 'Account holders'],
      [
        html`<p>${both([
          'Setiap nomor dianggap ada. Tulis nama yang harus dijawab bank atau dompet untuk sebuah nomor.',
          'Every number exists. Write the name that the bank or wallet is to answer for a number.',
        ])}</p>`,
        accountForm(providers.map(({ name }) => name)),
        table(
          [
            ['Penyedia', 'Provider'],
            ['Nomor', 'Number'],
            ['Nama', 'Name'],
            ['Status', 'Status'],
          ],
          accounts.map(({ provider, account, name, status }) => [provider ?? '*', account, name, status]),
        ),
      ],
    ),
    section(
      ['Uang yang sudah masuk ke akun', 'Money credited to accounts'],
      [
        html`<p>${providers.map(({ name, credits: count }) => `${name} ${count}`).join(' · ')}</p>`,
        table(
          [
            ['Waktu (WIB)', 'Time'],
            ['Penyedia', 'Provider'],
            ['Referensi', 'Reference'],
            ['Akun', 'Account'],
            ['Jumlah', 'Amount'],
          ],
          credits.map(({ time, provider, reference, account, amount }) => [
            time,
            provider,
            reference,
            account,
            amount,
          ]),
        ),
      ],
    ),
    section(
      ['Gangguan yang dipasang', 'Faults switched on'],
      table(
        [
          ['Sasaran', 'Target'],
          ['Kali', 'Times'],
          ['Gangguan', 'Fault'],
        ],
        faults.map(({ target, times, fault }) => [target, times === 0 ? '∞' : times, fault]),
      ),
    ),
  )
}

function section(title: Pair, content: Content): Html {
  return html`<section>
<h2>${both(title)}</h2>
${content}
</section>`
}

function accountForm(providers: readonly string[]): Html {
  return html`<form method="post" action="/control/accounts">
${choice(['Penyedia (kosong: semua)', 'Provider (empty: all)'], { name: 'provider', options: ['', ...providers] })}
${field(['Nomor rekening atau ponsel', 'Account or phone number'], { name: 'account', required: true })}
${field(['Nama pemilik', 'Holder’s name'], { name: 'name', required: true })}
<button type="submit">${both(['Simpan', 'Save'])}</button>
</form>`
}

function table(heads: readonly Pair[], rows: readonly (readonly Content[])[]): Html {
  if (rows.length === 0) return html`<p>${both(['Belum ada.', 'None yet.'])}</p>`
  return html`<div class="scroll" tabindex="0"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${both(head)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}
