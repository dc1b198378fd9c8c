import { z } from 'zod'
import { getProgramme, type Programme } from '#programmes'
import { civilDay } from '#platform/clock'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { formatDate, formatDateTime, formatDay, formatRupiah, type Language } from '#platform/ui'
import { cancelChange, nameOf } from '../confirm-account.ts'
import { findOverview, type Incentive, type Overview } from '../overview.ts'
import type { PayoutsWeb } from './index.ts'
import { notYetPage, overviewPage, type Props, type Status } from './overview.page.ts'
import { type Words, words } from './words.ts'

const config = { who: 'person' } as const
const Query = z.object({ saved: z.enum(['connected', 'changed', 'cancelled']).optional().catch(undefined) })

/** A person's incentives: what is needed, what is due when, where it goes. */
export function overview(app: App, web: PayoutsWeb): void {
  app.get('/payouts', { config }, async (request, reply) => {
    const { person, language } = request
    if (!person) return reply.callNotFound()
    const frame = frameOf(request, reply)
    const award = await web.findActiveAward(web.db, person.personId)
    if (!award) return sendPage(reply, notYetPage(frame))
    const recipient = { personId: person.personId, programme: award.programme }
    const found = await findOverview(web, recipient)
    const { saved } = Query.parse(request.query)
    return sendPage(
      reply,
      overviewPage(frame, { ...propsOf(found, { language, award, clock: web.clock }), saved }),
    )
  })

  app.post('/payouts/cancel-change', { config }, async (request, reply) => {
    if (!request.person) return reply.callNotFound()
    await cancelChange(web, request.person.personId)
    return redirectTo(reply, '/payouts?saved=cancelled')
  })
}

function propsOf(
  found: Overview,
  {
    language,
    award,
    clock,
  }: { language: Language; award: { programme: string }; clock: PayoutsWeb['clock'] },
): Omit<Props, 'saved'> {
  const w = words[language]
  const programme = getProgramme(award.programme)
  const { account, waiting, completedOn, reference } = found
  return {
    status: statusOf(found, { w, language, today: civilDay(clock()) }),
    reference,
    completedOn: completedOn && formatDay(language, completedOn),
    account: account && { channel: nameOf(programme.code, account.channel), last4: account.last4 },
    hasTrouble: account?.trouble != null,
    waiting:
      waiting &&
      w.account.waiting(
        nameOf(programme.code, waiting.channel),
        waiting.last4,
        waiting.activeFrom ? formatDateTime(language, waiting.activeFrom) : '',
      ),
    incentives: found.incentives.map((incentive) => rowOf(incentive, { w, language, programme })),
  }
}

function rowOf(
  { part, instalment, amount, dueOn, state, paidAt }: Incentive,
  { w, language, programme }: { w: Words; language: Language; programme: Programme },
): Props['incentives'][number] {
  const name = programme.money.entitlements.find(({ code }) => code === part)?.name[language] ?? part
  return {
    name: w.list.item(name, instalment),
    amount: formatRupiah(amount),
    dueOn: formatDay(language, dueOn),
    state: paidAt ? w.list.paidOn(formatDate(language, paidAt)) : w.list.states[state],
    colour: colours[state],
  }
}

const colours = {
  'not-due': 'grey',
  due: undefined,
  'account-missing': 'red',
  processing: undefined,
  checking: undefined,
  paid: 'green',
  failed: 'red',
  returned: 'red',
} as const

/** The one thing to know now: what the person must do first, else the next date. */
function statusOf(
  found: Overview,
  { w, language, today }: { w: Words; language: Language; today: string },
): Status {
  const { account, completedOn, next, paid, reference } = found
  const { connect, repair, training, due, all } = w.status
  const action = { href: '/payouts/connect', text: connect.action }
  if (!account) return { ...connect, action, colour: 'red' }
  if (account.trouble !== null) {
    const text = troubleOf(w, account.trouble)
    return { ...repair, text, action: { href: '/payouts/connect', text: repair.action }, colour: 'red' }
  }
  if (completedOn === undefined)
    return { ...training, action: undefined, ...(reference && { strong: reference }) }
  if (!next) return { ...all, action: undefined, strong: formatRupiah(paid), colour: 'green' }
  const shown = next.dueOn > today ? w.status.next : due
  return {
    ...shown,
    action: undefined,
    strong: `${formatDay(language, next.dueOn)} · ${formatRupiah(next.amount)}`,
  }
}

/** Reasons are codes of several sources; one that has no words of its own gets the general ones. */
function troubleOf(w: Words, code: string): string {
  const found = Object.entries(w.troubles).find(([reason]) => reason === code)
  return code === 'name-changed' ? w.troubles['name-differs'] : (found?.[1] ?? w.troubles['account-refused'])
}
