import { type Html, html } from '#platform/html'
import { errorSummary, form, type Frame, page, textarea, verdict } from '#platform/ui'
import type { LinkVerdict } from '../judge-link.ts'
import type { Reason } from '../reasons.ts'
import { words } from './words.ts'

export type Answer = {
  verdict: LinkVerdict
  reasons: readonly Reason[]
  /** The end of the host that tells whose the address is; empty when there is none. */
  owner: string
  /** Whether the owner is the programme. */
  isOwn: boolean
  /** The host as it looks, when its true name differs. */
  shownHost: string | undefined
  /** The worst address, taken apart around its owner. */
  parts: { before: string; owner: string; after: string } | undefined
}
type Props = {
  typed?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
  answer?: Answer
}

const judgements = {
  official: 'good',
  'not-official': 'unknown',
  'looks-fake': 'bad',
  'no-link': 'unknown',
} as const

/** Asks for a link or a message; below it what is to be thought of the one that was pasted. */
export function checkLinkPage(frame: Frame, { typed = {}, errors = {}, answer }: Props): Html {
  const { language, official } = frame
  const w = words[language]
  const error = errors['text']
  const title = answer ? `${w.verdicts[answer.verdict].title}: ${w.title}` : w.title
  return page(
    frame,
    { title, back: '/', hasErrors: error !== undefined },
    errorSummary(language, errors),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    form(
      frame,
      { submit: w.submit, action: '/check-link' },
      textarea({
        language,
        name: 'text',
        label: w.label,
        hint: w.hint,
        rows: 3,
        value: typed['text'],
        error,
        autocomplete: 'off',
        spellcheck: false,
      }),
    ),
    answer && judgement(frame, answer),
    html`<p class="govuk-body">${w.onlyOfficial} <strong class="gl-nowrap">${official.host}</strong>. ${w.typeIt}</p>`,
  )
}

function judgement({ language, official }: Frame, answer: Answer): Html {
  const w = words[language]
  const { title, intro, advice } = w.verdicts[answer.verdict]
  const isDoubtful = answer.isOwn && answer.verdict !== 'official'
  const opening = isDoubtful ? w.doubtful : intro
  const host = official.host.replace(/^www\./, '')
  const facts = { owner: answer.owner, official: host, shown: answer.shownHost ?? '' }
  const reasons = answer.reasons.map((reason) => html`<li>${w.reasons[reason](facts)}</li>`)
  return verdict(
    { judgement: judgements[answer.verdict], title },
    answer.parts && address(answer.parts),
    opening && html`<p class="govuk-body">${opening}</p>`,
    reasons.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${reasons}</ul>`,
    html`<p class="govuk-body">${advice}</p>`,
  )
}

/** As text, never as a link. */
function address({ before, owner, after }: NonNullable<Answer['parts']>): Html {
  return html`<p class="gl-address" translate="no">${before}${owner && html`<b>${owner}</b>`}${after}</p>`
}
