import type { Code } from './dialect.ts'
import { inquiryKey } from './inquiries.ts'
import { jakartaDay } from './jakarta.ts'
import { centsOf } from './money.ts'
import { echo, type Order, readOrder } from './orders.ts'
import { isSameOrder, type Payment } from './payment.ts'
import { firstRefusal, isRefusal, type Refusal, refusalReply, refuse, type Reply, reply } from './reply.ts'
import { accountRefusal, holderRefusal, type Serve, type Visit } from './visit.ts'

const dayMs = 24 * 3_600_000
/** Most that a wallet may hold whose holder has not shown an identity card; cents. */
const notUpgradedCents = 200_000_000n

/** Refusals of an order that was taken on and failed. After any other the provider knows nothing of it. */
const taken = /^403\/(?:02|03|05|07|08|09|14|15|18|19|20|23)$|^404\/(?:03|08|09|11|16)$/

/** 17, 18, 38, 43: moves money once for each order that the dialect takes for a new one. */
export const pay: Serve = async (visit) => {
  const order = readOrder(visit)
  if (isRefusal(order)) return order
  await visit.office.books.settle()
  // From here to the record in `take` nothing waits, so that two of the same order cannot both be new.
  const known = findKnown(visit, order)
  if (known) return repeat(visit, order, known)
  if (!isAnnounced(visit, order)) return refuse('400/01', '{partnerReferenceNo}')
  return take(visit, order)
}

/** The payment of which this order is a repeat, as far as the provider remembers and cares. */
function findKnown({ office, call, partner }: Visit, { reference }: Order): Payment | undefined {
  const { repeats, dedupeDays } = call.dialect
  if (repeats.is === 'pays-again') return undefined
  const key = { provider: partner.provider, partner: partner.clientId, reference }
  const known = office.books.listByReference(key).at(-1)
  const ageMs = known ? office.clock().getTime() - Date.parse(known.at) : 0
  const isForgotten = dedupeDays.is !== undefined && ageMs > dedupeDays.is * dayMs
  const mayTryAgain = repeats.is === 'refuses' && known?.state === 'failed'
  return isForgotten || mayTryAgain ? undefined : known
}

async function repeat({ office, call }: Visit, order: Order, known: Payment): Promise<Reply | Refusal> {
  // The first request may still be waiting for the disk: nobody may be told of it before.
  await office.books.settled()
  if (!isSameOrder(known, order)) return refuse('404/18')
  if (known.state === 'pending') return reply(call.service, '202/00', echo(known))
  if (call.dialect.repeats.is === 'refuses') return refuse('409/01')
  return known.state === 'failed' ? refuse('500/00') : reply(call.service, '200/00', echo(known))
}

/** BCA: the transfer has to carry the reference of an inquiry. */
function isAnnounced(visit: Visit, { reference }: Order): boolean {
  const isNeeded = visit.call.dialect.inquiryFirst.is && visit.partner.strict
  return !isNeeded || visit.office.books.hasInquiry(inquiryKey(visit, reference))
}

async function take(visit: Visit, order: Order): Promise<Reply> {
  const { office, call, fault } = visit
  const refusal = findObstacle(visit, order)
  if (refusal) {
    const failed = newPayment(visit, order, { state: 'failed', code: refusal.refused })
    if (taken.test(refusal.refused)) await office.books.record(failed)
    return refusalReply(call.service, refusal)
  }
  const { fate } = fault
  if (typeof fate === 'object' && 'pending' in fate) {
    const pending = newPayment(visit, order, { state: 'pending', code: '202/00' })
    await office.books.record({ ...pending, plan: fate.pending })
    return reply(call.service, '202/00', echo(pending))
  }
  const refundAfterSeconds =
    typeof fate === 'object' && 'refundAfterSeconds' in fate ? fate.refundAfterSeconds : undefined
  const paid = newPayment(visit, order, { state: 'success', code: '200/00' })
  await office.books.record({ ...paid, refundAfterSeconds })
  return reply(call.service, '200/00', echo(paid))
}

/** Why this order fails: the fault first, then the account, the limits and at last the partner's own deposit. */
function findObstacle(visit: Visit, order: Order): Refusal | undefined {
  const { office, call, fault, partner } = visit
  const { fate } = fault
  const cents = centsOf(order.amount)
  const holder = office.directory.holderOf(call.dialect, order.account)
  const purse = { provider: partner.provider, partner: partner.clientId, source: order.source }
  return firstRefusal([
    () => (typeof fate === 'object' && 'refuse' in fate ? refuse(fate.refuse) : undefined),
    () =>
      order.bankCode === undefined
        ? accountRefusal(call.dialect, { account: order.account, holder, field: order.field })
        : holderRefusal(call.dialect, holder),
    () => (isOverLimit(visit, order, holder.upgraded) ? refuse('403/02') : undefined),
    () => (office.books.balance(purse) < cents ? refuse('403/14') : undefined),
  ])
}

function isOverLimit({ office, call }: Visit, order: Order, upgraded: boolean): boolean {
  const cents = centsOf(order.amount)
  const { ceiling, name } = call.dialect
  if (ceiling.is !== undefined && cents > ceiling.is * 100n) return true
  return !upgraded && office.books.receivedBy(name, order.account) + cents > notUpgradedCents
}

function newPayment(visit: Visit, order: Order, given: { state: Payment['state']; code: Code }): Payment {
  const { office, call, partner, externalId } = visit
  const at = office.clock()
  const { field: _field, ...ordered } = order
  return {
    ...office.books.newPaymentId(),
    ...ordered,
    provider: partner.provider,
    partner: partner.clientId,
    service: call.service.code,
    externalId,
    day: jakartaDay(at),
    at: at.toISOString(),
    state: given.state,
    responseCode: given.code.slice(0, 3) + call.service.code + given.code.slice(4),
  }
}
