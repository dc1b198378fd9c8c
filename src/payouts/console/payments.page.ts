import { html, type Html } from '#platform/html'
import type { FieldErrors } from '#platform/http'
import {
  button,
  card,
  csrfField,
  dataTable,
  errorBox,
  errorSummary,
  form,
  type Frame,
  page,
  tag,
  textInput,
} from '#platform/ui'
import { words } from './words.ts'

export type Props = {
  state: 'open' | 'frozen' | 'locked'
  reason: string
  isUnlockAsked: boolean
  /** May turn the switch, cancel, and say that something was not paid. */
  mayAct: boolean
  /** May let a stopped provider run again. */
  mayApprove: boolean
  lanes: readonly { provider: string; reason: string }[]
  attention: readonly {
    path: `/${string}`
    reference: string
    provider: string
    amount: string
    state: string
    reason: string
    since: string
    action: 'cancel' | 'unpaid'
  }[]
  counts: readonly { state: string; count: string; total: string }[]
  balances: readonly { account: string; balance: string }[]
  faults: readonly string[]
  typed?: Readonly<Record<string, string>>
  errors?: FieldErrors
  refusal?: string
}

export function paymentsPage(frame: Frame, props: Props): Html {
  const { language } = frame
  const { payments: w, runs } = words[language]
  const { errors = {}, refusal } = props
  return page(
    frame,
    {
      title: w.title,
      menu: 'payment-runs',
      back: '/payment-runs',
      layout: 'wide',
      hasErrors: Object.keys(errors).length > 0,
    },
    refusal === undefined ? errorSummary(language, errors) : errorBox({ title: refusal }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    card({ title: w.switch }, theSwitch(frame, props)),
    card({ title: w.attention }, attention(frame, props)),
    card({ title: w.lanes }, lanes(frame, props)),
    card({ title: w.faults }, faults(frame, props)),
    card(
      { title: w.counts },
      dataTable({
        caption: w.counts,
        head: [
          { text: runs.state },
          { text: runs.count, numeric: true },
          { text: runs.total, numeric: true },
        ],
        rows: props.counts.map(({ state, count, total }) => ({
          header: { text: state },
          cells: [count, total],
        })),
        empty: w.empty,
      }),
    ),
    card(
      { title: w.balances },
      dataTable({
        caption: w.balances,
        head: [{ text: w.account }, { text: w.balance, numeric: true }],
        rows: props.balances.map(({ account, balance }) => ({ header: { text: account }, cells: [balance] })),
        empty: w.empty,
      }),
    ),
  )
}

const colours = { open: 'green', frozen: 'yellow', locked: 'red' } as const

function theSwitch(frame: Frame, props: Props): Html {
  const w = words[frame.language].payments
  const { state, reason, isUnlockAsked } = props
  const shown = tag({ text: w.switchStates[state], colour: colours[state] })
  return html`<p class="govuk-body">${shown}</p>
${state !== 'open' && html`<p class="govuk-body">${w.reason}: ${reason}</p>`}
${state === 'locked' && html`<p class="govuk-body">${w.lockedText}</p>`}
${isUnlockAsked && html`<p class="govuk-body">${w.unlockAsked}</p>`}
${turn(frame, props)}`
}

/** The one way in which the switch may be turned now. */
function turn(frame: Frame, { state, mayAct, typed = {}, errors = {} }: Props): Html | undefined {
  const { language } = frame
  const w = words[language].payments
  if (!mayAct) return undefined
  switch (state) {
    case 'locked':
      return form(frame, { submit: w.unlock, action: '/payments/unlock' })
    case 'frozen':
      return form(frame, { submit: w.thaw, action: '/payments/thaw' })
    case 'open':
      return form(
        frame,
        { submit: w.freeze, action: '/payments/freeze', submitClasses: 'govuk-button--warning' },
        textInput({
          language,
          name: 'reason',
          label: w.freezeReason,
          value: typed['reason'],
          error: errors['reason'],
        }),
      )
  }
}

function attention(frame: Frame, { attention: rows, mayAct }: Props): Html {
  const { payments: w, runs } = words[frame.language]
  return dataTable({
    caption: w.attention,
    head: [
      { text: w.reference },
      { text: w.provider },
      { text: w.amount, numeric: true },
      { text: runs.state },
      { text: w.since },
      { text: w.act },
    ],
    rows: rows.map((row) => ({
      header: { text: row.reference },
      cells: [
        row.provider,
        row.amount,
        `${row.state} · ${row.reason}`,
        row.since,
        mayAct && action(frame, { action: `${row.path}/${row.action}`, text: w[row.action] }),
      ],
    })),
    empty: w.noAttention,
  })
}

function lanes(frame: Frame, { lanes: rows, mayApprove }: Props): Html {
  const w = words[frame.language].payments
  return dataTable({
    caption: w.lanes,
    head: [{ text: w.provider }, { text: w.reason }, { text: w.act }],
    rows: rows.map(({ provider, reason }) => ({
      header: { text: provider },
      cells: [
        reason,
        mayApprove && action(frame, { action: `/payments/lanes/${provider}/reopen`, text: w.reopen }),
      ],
    })),
    empty: w.noLanes,
  })
}

function faults(frame: Frame, { faults: found }: Props): Html {
  const w = words[frame.language].payments
  if (found.length === 0) return html`<p class="govuk-body">${w.noFaults}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${found.map((fault) => html`<li>${fault}</li>`)}</ul>`
}

/** One small button in a table. */
function action(frame: Frame, given: { action: string; text: string }): Html {
  return html`<form method="post" action="${given.action}">${csrfField(frame)}${button({ text: given.text, classes: 'govuk-button--secondary' })}</form>`
}
