import { html, type Html } from '#platform/html'
import { card, type Frame, insetText, page, tag, taskList } from '#platform/ui'
import type { FormPage } from '../pages.ts'
import { words } from './words.ts'

type Props = {
  parts: readonly { page: FormPage; isDone: boolean }[]
  minutesLeft: number
  isComplete: boolean
  needsCorrection: boolean
  mayWithdraw: boolean
}

export function taskListPage(frame: Frame, props: Props): Html {
  const w = words[frame.language]
  const items = props.parts.map(({ page: part, isDone }) => ({
    title: w.pages[part],
    href: `/application/${part}`,
    status: isDone ? w.done : tag({ text: w.todo }),
  }))
  const last = props.isComplete
    ? { title: w.check, href: '/application/check', status: tag({ text: w.todo }) }
    : { title: w.check, status: w.notYet, cannotStart: true }
  return page(
    frame,
    { title: w.title, menu: 'application', layout: 'narrow' },
    html`<h1 class="govuk-heading-l">${w.title}</h1>`,
    props.needsCorrection &&
      insetText({ text: html`<a class="govuk-link" href="/application/result">${w.seeResult}</a>` }),
    html`<p class="govuk-body">${w.intro}</p>`,
    !props.isComplete && html`<p class="govuk-body-s">${w.timeLeft(props.minutesLeft)}</p>`,
    card({}, taskList({ items: [...items, last] })),
    props.mayWithdraw &&
      html`<p class="govuk-body-s"><a class="govuk-link" href="/application/withdraw">${w.withdraw.link}</a></p>`,
  )
}
