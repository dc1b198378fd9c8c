import { html, type Html } from '#platform/html'
import {
  card,
  dataTable,
  form,
  type Frame,
  insetText,
  notificationBanner,
  page,
  statusCard,
  summaryList,
  tag,
  type TagColour,
  taskList,
} from '#platform/ui'
import { words } from './words.ts'

export type Status = {
  tag: string
  colour?: TagColour
  title: string
  text?: string
  strong?: string
  action: { href: string; text: string } | undefined
}

export type Props = {
  status: Status
  /** Participant number; made when the first account is connected. */
  reference: string | undefined
  completedOn: string | undefined
  account: { channel: string; last4: string } | undefined
  hasTrouble: boolean
  /** A sentence about a change that waits. */
  waiting: string | undefined
  incentives: readonly {
    name: string
    amount: string
    dueOn: string
    state: string
    colour: TagColour | undefined
  }[]
  saved: 'connected' | 'changed' | 'cancelled' | undefined
}

/** For somebody who has not been selected. */
export function notYetPage(frame: Frame): Html {
  const w = words[frame.language]
  return page(
    frame,
    { title: w.title, menu: 'payouts' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>
<h2 class="govuk-heading-m">${w.notYet.title}</h2>
<p class="govuk-body">${w.notYet.text}</p>
<p class="govuk-body"><a class="govuk-link" href="/waves">${w.notYet.link}</a></p>`,
  )
}

export function overviewPage(frame: Frame, props: Props): Html {
  const { language } = frame
  const w = words[language]
  const { status, saved, incentives } = props
  return page(
    frame,
    { title: w.title, menu: 'payouts', layout: 'wide' },
    saved && notificationBanner({ language, type: 'success', text: w.saved[saved] }),
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    statusCard({
      tag: tag({ text: status.tag, colour: status.colour }),
      title: status.title,
      text: status.text,
      strong: status.strong,
      action: status.action,
    }),
    card({ title: w.checks.title }, checks(frame, props)),
    card(
      { title: w.list.title },
      dataTable({
        caption: w.list.title,
        head: [
          { text: w.list.what },
          { text: w.list.amount, numeric: true },
          { text: w.list.date },
          { text: w.list.state },
        ],
        rows: incentives.map(({ name, amount, dueOn, state, colour }) => ({
          header: { text: name },
          cells: [amount, dueOn, tag({ text: state, colour })],
        })),
        empty: w.list.empty,
      }),
    ),
    props.account && card({ title: w.account.title }, account(frame, props)),
  )
}

function checks(
  { language }: Frame,
  { account: connected, hasTrouble, completedOn, reference }: Props,
): Html {
  const w = words[language].checks
  const state = (isDone: boolean) => (isDone ? w.done : tag({ text: w.open }))
  const isConnected = connected !== undefined && !hasTrouble
  return taskList({
    items: [
      { title: w.selected, status: w.done },
      { title: w.account, status: state(isConnected), ...(!isConnected && { href: '/payouts/connect' }) },
      {
        title: w.training,
        hint: completedOn === undefined ? numberHint(w, reference) : w.completedOn(completedOn),
        status: state(completedOn !== undefined),
      },
      { title: w.eligible, status: w.byUs },
    ],
  })
}

function numberHint(w: (typeof words)['id']['checks'], reference: string | undefined): string {
  return reference === undefined ? w.trainingHintLater : w.trainingHint(reference)
}

function account(frame: Frame, { account: connected, waiting }: Props): Html {
  const w = words[frame.language].account
  const change = [{ href: '/payouts/connect', text: w.change, hidden: w.changeHidden }]
  const list = summaryList({
    rows: [
      { key: w.channel, value: connected?.channel, actions: change },
      { key: w.number, value: connected && w.ending(connected.last4) },
    ],
  })
  const cancel = form(frame, {
    action: '/payouts/cancel-change',
    submit: w.cancelChange,
    submitClasses: 'govuk-button--secondary',
  })
  return html`${list}${waiting && [insetText({ text: waiting }), cancel]}`
}
