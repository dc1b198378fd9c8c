import { listMessages } from '#notices'
import type { Content } from '#platform/html'
import { type App, frameOf, sendPage } from '#platform/http'
import { formatDateTime, formatDay, formatRupiah, type Language, type TimelineStep } from '#platform/ui'
import type { Programme } from '#programmes'
import { type Facts, gatherFacts } from '../gather-facts.ts'
import { journeySteps, type Step, type StepKey } from '../journey.ts'
import { findPersonSummary, type PersonSummary } from '../person-summary.ts'
import { paidOf } from '../standing.ts'
import { cardOf } from './cards/cards.ts'
import { dashboardPage } from './dashboard.page.ts'
import type { HomeDeps } from './deps.ts'
import { sayIn } from './say.ts'
import { words } from './words.ts'

const newestNotices = 3

/** `/dashboard`: where a person stands on the way, and what to do next. */
export function dashboard(app: App, web: HomeDeps): void {
  app.get('/dashboard', { config: { who: 'person' } }, async (request, reply) => {
    const personId = request.person?.personId ?? ''
    const { language } = request
    const [facts, person, messages] = await Promise.all([
      gatherFacts(web, personId),
      findPersonSummary(web, personId),
      listMessages(web, personId, newestNotices),
    ])
    const { card, steps, action } = journeySteps(facts)
    const said = cardOf(language, card, sayIn(language, web.programme))
    const props = {
      greeting: words[language].dashboard.greeting(person.firstName),
      card: { ...said, action: { text: said.action, href: action } },
      steps: steps.map((step) =>
        stepText({ language, programme: web.programme, facts, now: said.step }, step),
      ),
      notices: messages.map(({ id, at, language: lang, message }) => ({
        href: `/notices/${id}` as const,
        lang,
        subject: message.subject,
        at: formatDateTime(language, at),
      })),
      summary: summaryOf(language, web.programme, facts, person),
    }
    return sendPage(reply, dashboardPage(frameOf(request, reply), props))
  })
}

type Telling = { language: Language; programme: Programme; facts: Facts; now: string }

function stepText(telling: Telling, { key, state }: Step): TimelineStep {
  const { open, done } = words[telling.language].dashboard.steps[key]
  switch (state) {
    case 'done':
      return { state, title: done, text: doneText(telling, key) }
    case 'now':
      return { state, title: open, text: telling.now }
    case 'later':
      return { state, title: open, text: laterText(telling, key) }
  }
}

function doneText({ language, programme, facts }: Telling, key: StepKey): Content {
  const w = words[language].dashboard
  const { receiptNumber, entry, account, trainedOn, incentives } = facts
  switch (key) {
    case 'data':
      return receiptNumber && w.receipt(receiptNumber)
    case 'wave':
      return entry && w.entry(entry.wave.number, entry.receiptNumber)
    case 'payout-account':
      return accountText(programme, account)
    case 'training':
      return trainedOn && formatDay(language, trainedOn)
    case 'incentives':
      return formatRupiah(paidOf(incentives))
    default:
      return undefined
  }
}

function laterText({ language, programme }: Telling, key: StepKey): string | undefined {
  const { later } = words[language].dashboard
  switch (key) {
    case 'requirements':
    case 'wave':
    case 'draw':
    case 'payout-account':
      return later[key]
    case 'training':
      return later.training(programme.deadlines.firstCourseDays)
    case 'incentives':
      return programme.money.entitlements
        .map(({ parts, amountPerPart }) => `${parts} × ${formatRupiah(amountPerPart)}`)
        .join(' + ')
    default:
      return undefined
  }
}

function summaryOf(language: Language, programme: Programme, facts: Facts, person: PersonSummary) {
  const w = words[language].dashboard
  const { entry, award, account } = facts
  const none = award ? w.notConnected : w.afterSelection
  const waiting = account.state === 'waiting' ? w.waiting : none
  return [
    { key: w.nik, value: person.nik ?? w.notFilled },
    { key: w.province, value: person.province ?? w.notChecked },
    { key: w.wave, value: entry ? w.waveNumber(entry.wave.number) : w.notJoined },
    { key: w.account, value: accountText(programme, account) ?? waiting },
  ]
}

/** `DANA •••• 0003` */
function accountText({ channels }: Programme, account: Facts['account']): string | undefined {
  if (account.state !== 'connected' && account.state !== 'trouble') return undefined
  const name = channels.find(({ code }) => code === account.channel)?.name ?? account.channel
  return `${name} •••• ${account.last4}`
}
