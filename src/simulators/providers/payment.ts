import { z } from 'zod'
import { providerNames, type StatusWord } from './dialect.ts'
import { Plan } from './fault.ts'
import { Amount } from './money.ts'

/** One order to pay, as the provider has taken it on. */
export const Payment = z.object({
  id: z.string(),
  provider: z.enum(providerNames),
  /** Client id of the partner. */
  partner: z.string(),
  /** partnerReferenceNo */
  reference: z.string(),
  service: z.string(),
  /** As the partner wrote it. */
  account: z.string(),
  bankCode: z.string().optional(),
  /** The partner's account that is debited; `deposit` at wallets. */
  source: z.string(),
  amount: Amount,
  remark: z.string().optional(),
  externalId: z.string(),
  /** Day in Jakarta, and instant, when it came. */
  day: z.iso.date(),
  at: z.iso.datetime(),
  transactionDate: z.string().optional(),
  /** The provider's own number. */
  referenceNo: z.string(),
  state: z.enum(['success', 'pending', 'failed', 'refunded']),
  /** The response code given to it, seven digits. */
  responseCode: z.string(),
  plan: Plan.optional(),
  refundAfterSeconds: z.number().optional(),
})
export type Payment = z.infer<typeof Payment>

/** One movement of money to (`credit`) or back from (`reversal`) a beneficiary. */
export const Credit = z.object({
  kind: z.enum(['credit', 'reversal']),
  provider: z.enum(providerNames),
  partner: z.string(),
  reference: z.string(),
  service: z.string(),
  account: z.string(),
  source: z.string(),
  amount: Amount,
  remark: z.string().optional(),
  at: z.iso.datetime(),
  referenceNo: z.string(),
  /** The provider's number of this line of the statement. */
  transactionId: z.string(),
})
export type Credit = z.infer<typeof Credit>

export const statusWords: Record<Payment['state'], StatusWord> = {
  success: '00',
  pending: '03',
  refunded: '04',
  failed: '06',
}

/** What becomes of a payment by itself. `undefined`: nothing, or not yet. */
export function nextState(
  payment: Payment,
  { now, polls }: { now: Date; polls: number },
): { state: Payment['state']; at: Date } | undefined {
  const { state, plan, refundAfterSeconds } = payment
  if (state === 'pending' && plan) return planned(plan, payment, { now, polls })
  if (state !== 'success' || refundAfterSeconds === undefined) return undefined
  const at = after(payment, refundAfterSeconds)
  return at <= now ? { state: 'refunded', at } : undefined
}

function planned(
  { end, afterPolls, afterSeconds }: Plan,
  payment: Payment,
  { now, polls }: { now: Date; polls: number },
): { state: Payment['state']; at: Date } | undefined {
  if (end === 'never') return undefined
  if (afterPolls !== undefined && polls >= afterPolls) return { state: end, at: now }
  if (afterSeconds === undefined) return undefined
  const at = after(payment, afterSeconds)
  return at <= now ? { state: end, at } : undefined
}

function after({ at }: Payment, seconds: number): Date {
  return new Date(Date.parse(at) + seconds * 1000)
}

/** Same order: an honest repeat of it, not another one under the same reference. */
export function isSameOrder(a: Payment, b: Pick<Payment, 'account' | 'amount' | 'bankCode'>): boolean {
  return a.account === b.account && a.amount.value === b.amount.value && a.bankCode === b.bankCode
}
