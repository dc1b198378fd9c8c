import { type Html, html } from '#platform/html'
import { both, frame, moment } from '../frame.page.ts'

/** One message: its text with links that work, and every link of its HTML part by the words on it. */
export function messagePage(props: {
  id: string
  subject: string
  from: string
  to: string
  receivedAt: string
  stretches: readonly { text: string; href?: string }[]
  links: readonly { href: string; words: string }[]
}): Html {
  const { id, subject, from, to, receivedAt, stretches, links } = props
  return frame(
    [subject, ''],
    html`<p><a href="/">${both(['Kembali ke kotak surat', 'Back to the mailbox'])}</a></p>
<dl>
<dt>${both(['Dari', 'From'])}</dt><dd>${from}</dd>
<dt>${both(['Kepada', 'To'])}</dt><dd>${to}</dd>
<dt>${both(['Diterima', 'Received'])}</dt><dd>${moment(receivedAt)}</dd>
</dl>
<article class="text">${stretches.map(({ text, href }) => (href === undefined ? text : link(href, text)))}</article>
${links.length > 0 && html`<h2>${both(['Tautan dalam surel', 'Links in the message'])}</h2><ul>${links.map(({ href, words }) => html`<li>${link(href, words)}${words !== href && html`<br><span class="meta">${href}</span>`}</li>`)}</ul>`}
<p><a href="/messages/${id}/source">${both(['Sumber surel', 'Source of the message'])}</a></p>`,
  )
}

function link(href: string, words: string): Html {
  return html`<a href="${href}">${words === '' ? href : words}</a>`
}
