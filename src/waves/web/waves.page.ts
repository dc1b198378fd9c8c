import { type Content, html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  button,
  card,
  checkboxes,
  columns,
  dataTable,
  errorSummary,
  form,
  type Frame,
  page,
  statusCard,
  summaryList,
  tag,
} from '#platform/ui'
import { words } from './words.ts'

type Path = `/${string}`
export type WavesProps = {
  status: { tag: string; title: string; text: string; strong?: string | undefined }
  /** Left out when no wave is open. */
  open?: { name: string; mine: Mine } | undefined
  history: readonly { name: string; href: Path; outcome: string; reason: string; result?: Path | undefined }[]
  waves: readonly { name: string; href: Path; dates: string; state: string }[]
  errors?: FieldErrors
}
type Mine =
  | { kind: 'signed-out' }
  | { kind: 'not-eligible' }
  | { kind: 'may-join'; action: Path; statement: { version: string; label: string; explanation: string } }
  | { kind: 'joined'; receiptNumber: string; joinedAt: string; entry: Path; leave: Path }

/** Which wave is open, what one can do about it, and what became of the own entries. */
export function wavesPage(frame: Frame, props: WavesProps): Html {
  const { language } = frame
  const w = words[language]
  const { status, open, errors = {} } = props
  return page(
    frame,
    {
      title: w.title,
      layout: 'wide',
      hasErrors: Object.keys(errors).length > 0,
      ...(frame.signedIn && { menu: 'waves' }),
    },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    columns(
      [
        statusCard({
          tag: tag({ text: status.tag, colour: open ? 'green' : 'grey' }),
          title: status.title,
          text: status.text,
          strong: status.strong,
        }),
        open && card({ title: cardTitle(frame, open.mine) }, own(frame, open, errors)),
      ],
      [history(frame, props), allWaves(frame, props)],
    ),
  )
}

function cardTitle(frame: Frame, mine: Mine): string {
  const w = words[frame.language]
  return mine.kind === 'joined' ? w.yourEntry : w.join
}

function own(frame: Frame, { name, mine }: { name: string; mine: Mine }, errors: FieldErrors): Content {
  const w = words[frame.language]
  switch (mine.kind) {
    case 'signed-out':
      return html`<p class="govuk-body">${w.drawn}</p><p class="govuk-body">${w.signInFirst}</p>${button({ text: w.signIn, href: '/sign-in?next=%2Fwaves' })}`
    case 'not-eligible':
      return html`<p class="govuk-body">${w.drawn}</p><p class="govuk-body">${w.notYet} <a class="govuk-link" href="/application">${w.toApplication}</a></p>`
    case 'may-join':
      return [html`<p class="govuk-body">${w.drawn}</p>`, joinForm(frame, mine, errors)]
    case 'joined':
      return [
        html`<p class="govuk-body">${w.youAreIn(name)}</p>`,
        summaryList({
          rows: [
            { key: w.receipt, value: mine.receiptNumber },
            { key: w.joinedAt, value: mine.joinedAt },
          ],
        }),
        html`<p class="govuk-body"><a class="govuk-link" href="${mine.entry}">${w.seeEntry}</a></p>`,
        form(frame, { submit: w.leave, action: mine.leave, submitClasses: 'govuk-button--secondary' }),
      ]
  }
}

function joinForm(
  frame: Frame,
  { action, statement }: Extract<Mine, { kind: 'may-join' }>,
  errors: FieldErrors,
): Html {
  const w = words[frame.language]
  const { version, label, explanation } = statement
  return form(
    frame,
    { submit: w.joinSubmit, action },
    checkboxes({
      language: frame.language,
      name: 'statement',
      error: errors['statement'],
      items: [{ value: version, text: label, hint: explanation }],
    }),
  )
}

function history(frame: Frame, { history: rows }: WavesProps): Html | undefined {
  const w = words[frame.language]
  if (rows.length === 0) return undefined
  return card(
    { title: w.history },
    html`<ul class="gl-list">${rows.map(
      ({ name, href, outcome, reason, result }) =>
        html`<li><a class="govuk-link" href="${result ?? href}">${name}: ${outcome}</a><span class="gl-small">${reason}</span></li>`,
    )}</ul>`,
  )
}

function allWaves(frame: Frame, { waves }: WavesProps): Html {
  const w = words[frame.language]
  return card(
    { title: w.all },
    dataTable({
      caption: w.all,
      head: [{ text: w.wave }, { text: w.state }],
      rows: waves.map(({ name, href, dates, state }) => ({
        header: { text: name, href, small: dates },
        cells: [state],
      })),
      empty: w.noWaves,
    }),
  )
}
