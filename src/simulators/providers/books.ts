import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ProviderName } from './dialect.ts'
import { canonical, type Directory, Entry } from './directory.ts'
import { type Journal, openJournal } from './journal.ts'
import { centsOf } from './money.ts'
import { Credit, nextState, Payment } from './payment.ts'

/** Money put into, or taken out of, a partner's deposit; cents, with a sign. */
const Deposit = z.object({
  provider: z.string(),
  partner: z.string(),
  source: z.string(),
  cents: z.string().regex(/^-?\d+$/),
  at: z.iso.datetime(),
})
export type Deposit = z.infer<typeof Deposit>

/** One line of the journal: what changed together stands together. */
const Line = z.strictObject({
  payment: Payment.optional(),
  credit: Credit.optional(),
  deposit: Deposit.optional(),
  account: Entry.optional(),
  inquiry: z.string().optional(),
})
type Line = z.infer<typeof Line>

export type Purse = { provider: ProviderName; partner: string; source: string }
export type Books = Awaited<ReturnType<typeof openBooks>>

const openingCents = 100_000_000_000_000n // Rp1.000.000.000.000

/** The providers' own record of orders, credits and deposits. In memory first, so that it cannot be raced. */
export async function openBooks(given: {
  dataDir: string | undefined
  clock: () => Date
  directory: Directory
}) {
  const { clock, directory } = given
  const payments = new Map<string, Payment>()
  const byReference = new Map<string, string[]>()
  const polls = new Map<string, number>()
  const credits: Credit[] = []
  const deposits: Deposit[] = []
  const spent = new Map<string, bigint>()
  const received = new Map<string, bigint>()
  const inquiries = new Set<string>()
  const unsettled = new Set<string>()

  function apply({ payment, credit, deposit, account, inquiry }: Line): void {
    if (payment) notePayment(payment)
    if (credit) noteCredit(credit)
    if (deposit) noteDeposit(deposit)
    if (account) directory.set(account)
    if (inquiry !== undefined) inquiries.add(inquiry)
  }

  function notePayment(payment: Payment): void {
    const known = byReference.get(referenceKey(payment)) ?? []
    if (!payments.has(payment.id)) byReference.set(referenceKey(payment), [...known, payment.id])
    payments.set(payment.id, payment)
    const mayChange = payment.state === 'pending' || payment.refundAfterSeconds !== undefined
    if (mayChange && payment.state !== 'refunded') unsettled.add(payment.id)
    else unsettled.delete(payment.id)
  }

  function noteCredit(credit: Credit): void {
    credits.push(credit)
    const cents = credit.kind === 'credit' ? centsOf(credit.amount) : -centsOf(credit.amount)
    addTo(spent, purseKey(credit), cents)
    addTo(received, receiverKey(credit.provider, credit.account), cents)
  }

  function noteDeposit(deposit: Deposit): void {
    deposits.push(deposit)
    addTo(spent, purseKey(deposit), -BigInt(deposit.cents))
  }

  const journal: Journal = await openJournal({ dataDir: given.dataDir, name: 'providers.jsonl' }, (line) =>
    apply(Line.parse(line)),
  )

  function write(line: Line): Promise<void> {
    apply(line)
    return journal.append(line)
  }

  /** Takes a payment on, or records its new state, with the money that moves by it. */
  function record(payment: Payment, at = clock()): Promise<void> {
    const kind = movement[payment.state]
    if (kind === undefined) return write({ payment })
    return write({ payment, credit: creditOf(payment, { kind, at, count: credits.length }) })
  }

  /** Lets time do its work on what was left open: everything, or one payment. */
  async function settle(ids: Iterable<string> = unsettled): Promise<void> {
    for (const id of ids) {
      for (let next = due(id); next; next = due(id)) {
        await record({ ...next.payment, state: next.state }, next.at)
      }
    }
  }

  function due(id: string): { payment: Payment; state: Payment['state']; at: Date } | undefined {
    const payment = payments.get(id)
    if (!payment || !unsettled.has(id)) return undefined
    const next = nextState(payment, { now: clock(), polls: polls.get(id) ?? 0 })
    return next && { payment, ...next }
  }

  return {
    write,
    record,
    settle,
    /** Resolves once all that happened so far would survive a crash. */
    settled: () => journal.settled(),
    newPaymentId: () => ({ id: randomUUID(), referenceNo: String(payments.size + 1).padStart(12, '0') }),
    payments: () => [...payments.values()],
    getPayment(id: string): Payment {
      const payment = payments.get(id)
      assert(payment, `No payment ${id}`)
      return payment
    },
    credits: () => credits,
    deposits: () => deposits,
    hasInquiry: (key: string) => inquiries.has(key),
    countPoll: (id: string) => void polls.set(id, (polls.get(id) ?? 0) + 1),
    /** All payments of a partner under one reference, oldest first. */
    listByReference(key: { provider: string; partner: string; reference: string }): Payment[] {
      return (byReference.get(referenceKey(key)) ?? []).flatMap((id) => payments.get(id) ?? [])
    },
    balance: (purse: Purse): bigint => openingCents - (spent.get(purseKey(purse)) ?? 0n),
    receivedBy: (provider: string, account: string): bigint =>
      received.get(receiverKey(provider, account)) ?? 0n,
    [Symbol.asyncDispose]: () => journal[Symbol.asyncDispose](),
  }
}

/** What money does when a payment comes to a state. */
const movement: Partial<Record<Payment['state'], Credit['kind']>> = {
  success: 'credit',
  refunded: 'reversal',
}

function creditOf(
  payment: Payment,
  { kind, at, count }: { kind: Credit['kind']; at: Date; count: number },
): Credit {
  const { provider, partner, reference, service, account, source, amount, remark, referenceNo } = payment
  const transactionId = `T${String(count + 1).padStart(12, '0')}`
  const order = { provider, partner, reference, service, account, source, amount, remark, referenceNo }
  return { kind, ...order, at: at.toISOString(), transactionId }
}

function referenceKey(key: { provider: string; partner: string; reference: string }): string {
  return `${key.provider} ${key.partner} ${key.reference}`
}

function receiverKey(provider: string, account: string): string {
  return `${provider} ${canonical(account)}`
}

function purseKey({ provider, partner, source }: Purse | Deposit): string {
  return `${provider} ${partner} ${source}`
}

function addTo(sums: Map<string, bigint>, key: string, cents: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + cents)
}

/** The deposit line that brings a purse from one balance to another. */
export function depositOf(purse: Purse, change: bigint, at: Date): Deposit {
  return { ...purse, cents: String(change), at: at.toISOString() }
}
