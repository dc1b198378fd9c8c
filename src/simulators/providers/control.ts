import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { depositOf } from './books.ts'
import { type CallbackAnswer, type CallbackOrder, sendCallbacks } from './callbacks.ts'
import type { Desk } from './desk.ts'
import { type ProviderName, providerNames } from './dialect.ts'
import { dialects } from './dialects.ts'
import { canonical, type Entry } from './directory.ts'
import type { FaultRule } from './fault.ts'
import type { KnownPartner } from './partner.ts'
import type { Credit, Payment } from './payment.ts'

/** Which credits to show; all that are named must agree. */
export const CreditFilter = z.object({
  provider: z.enum(providerNames).optional(),
  reference: z.string().optional(),
  account: z.string().optional(),
})
export type CreditFilter = z.infer<typeof CreditFilter>

/** The balance that a partner's deposit shall have, whole rupiah; `source` is the bank account, or `deposit`. */
export const DepositOrder = z.strictObject({
  provider: z.enum(providerNames),
  partner: z.string().optional(),
  source: z.string().default('deposit'),
  balance: z.string().regex(/^\d{1,12}$/),
})
export type DepositOrder = z.infer<typeof DepositOrder>

/** Ends what is open, or takes back what was paid, at once. */
export const Settlement = z.strictObject({
  provider: z.enum(providerNames),
  reference: z.string(),
  state: z.enum(['success', 'failed', 'refunded']),
})
export type Settlement = z.infer<typeof Settlement>

export type Control = ReturnType<typeof createControl>

/** What a tester can see and do behind the providers' backs. The same over HTTP under `/control`. */
export function createControl(
  { office, faults, gate }: Desk,
  { partners, keys }: { partners: readonly KnownPartner[]; keys: Map<ProviderName, KeyObject> },
) {
  const { books, directory, clock } = office

  /** Credits and reversals, oldest first. */
  async function credits(filter: CreditFilter = {}): Promise<Credit[]> {
    await books.settle()
    await books.settled()
    return books.credits().filter((credit) => matches(credit, filter))
  }

  function firstPartner(provider: ProviderName): string {
    return partners.find((one) => one.provider === provider)?.clientId ?? ''
  }

  return {
    credits,
    /** How often an order was credited, reversals not counted. */
    async countCredits(reference: string): Promise<number> {
      return (await credits({ reference })).filter(({ kind }) => kind === 'credit').length
    },
    async payments(filter: CreditFilter = {}): Promise<Payment[]> {
      await books.settle()
      return books.payments().filter((payment) => matches(payment, filter))
    },
    accounts: directory.list,
    setAccount: (entry: Entry): Promise<void> => books.write({ account: entry }),
    faults: faults.list,
    addFault: (rule: FaultRule): { id: number } => faults.add(rule),
    clearFaults: faults.clear,
    expireTokens: gate.expireTokens,
    async setDeposit({ provider, partner = firstPartner(provider), source, balance }: DepositOrder) {
      await books.settle()
      const purse = { provider, partner, source }
      const change = BigInt(balance) * 100n - books.balance(purse)
      await books.write({ deposit: depositOf(purse, change, clock()) })
    },
    /** The newest payment under the reference; false when there is none, or it has come to that end already. */
    async settlePayment({ provider, reference, state }: Settlement): Promise<boolean> {
      await books.settle()
      const payment = books.payments().findLast((one) => matches(one, { provider, reference }))
      if (!payment || !mayBecome(payment, state)) return false
      await books.record({ ...payment, state })
      return true
    },
    sendCallbacks: (order: CallbackOrder): Promise<CallbackAnswer[]> =>
      sendCallbacks({ office, partners, keys }, order),
    /** SPKI, PEM: verifies the callbacks of a provider; none where it signs nothing. */
    publicKeyPem(provider: ProviderName): string | undefined {
      const key = keys.get(provider)
      return key && createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
    },
  }
}

/** Providers that sign their callbacks with a key of their own. */
export const signingProviders = providerNames.filter(
  (name) => dialects[name].callback.is === 'snap-asymmetric',
)

function mayBecome({ state }: Payment, next: Settlement['state']): boolean {
  return next === 'refunded' ? state === 'success' : state === 'pending'
}

function matches(
  one: { provider: string; reference: string; account: string },
  { provider, reference, account }: CreditFilter,
): boolean {
  const agrees = (asked: string | undefined, own: string): boolean => asked === undefined || asked === own
  const phone = account === undefined ? undefined : canonical(account)
  return (
    agrees(provider, one.provider) &&
    agrees(reference, one.reference) &&
    agrees(phone, canonical(one.account))
  )
}
