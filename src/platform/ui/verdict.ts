import { type Content, type Html, html } from '#platform/html'

/** `unknown` also stands for what is not decided yet. */
export type Judgement = 'good' | 'bad' | 'unknown'
export type Verdict = {
  judgement: Judgement
  /** Says the judgement in words. */
  title: Content
  /** The grounds, one by one: a mark, what was looked at, a word, and why. */
  rows?: readonly { judgement: Judgement; title: Content; word: Content; text?: Content }[] | undefined
}

/** A decision and its reasons: about an application, a requirement, a link. */
export function verdict({ judgement, title, rows = [] }: Verdict, ...content: Content[]): Html {
  const reasons = rows.map(
    (row) =>
      html`<li class="gl-reason--${row.judgement}"><h3>${row.title} <span>${row.word}</span></h3>${row.text && html`<p>${row.text}</p>`}</li>`,
  )
  return html`<section class="gl-verdict gl-verdict--${judgement}">
<h2 class="govuk-heading-m">${title}</h2>
${rows.length > 0 && html`<ul class="gl-reasons">${reasons}</ul>`}
${content}
</section>`
}
