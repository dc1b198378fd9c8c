import type { Cause, ResponseClass, StatusClass } from '../response-class.ts'
import type { ProviderProfile } from '../profiles.ts'
import type { Trace } from './exchange.ts'

/** Who is to be paid, in our canonical forms: mobile number `628…`, bank account as digits. */
type Payee = { number: string; name: string }

/** What a provider said about an account. *unavailable*: nothing, so nothing follows from it. */
export type HolderAnswer =
  | { kind: 'found'; name: string }
  | { kind: 'refused'; cause: Cause; responseCode: string }
  | { kind: 'unavailable' }

export type PaymentOrder = {
  /** `partnerReferenceNo`, 16 digits. */
  reference: string
  payee: Payee
  amount: bigint
  transactionAt: Date
}

/** A payment written out: these bytes are stored by their hash, signed and sent. */
export type WrittenPayment = { order: PaymentOrder; body: string; sha256: string; service: string }

/**
 * What an answer to a payment means. *not-sent*: certainly no byte of it left · *disagrees*: the provider speaks of
 * another amount or payee than ours.
 */
export type PaymentAnswer = {
  class: ResponseClass | 'not-sent' | 'disagrees'
  httpStatus?: number
  responseCode?: string
  /** The provider's own number of the payment. */
  referenceNo?: string
  cause?: Cause
  again?: 'with-new-token' | 'later'
  stopsLane?: true
}

export type StatusQuestion = {
  order: PaymentOrder
  /** Of the message that carried the payment. */
  original: { externalId: string; referenceNo: string | undefined }
  externalId: string
}

export type StatusAnswer = { class: StatusClass | 'disagrees'; httpStatus?: number; responseCode?: string }

/** One bank or wallet, in our words. Nothing here touches the database. */
export type Provider = {
  profile: ProviderProfile
  /** Asks whose account it is. `reference` is new, or that of the payment that is about to follow. */
  findHolder: (asked: {
    payee: Pick<Payee, 'number'>
    reference: string
    externalId: string
    amount: bigint
  }) => Promise<HolderAnswer>
  writePayment: (order: PaymentOrder) => WrittenPayment
  pay: (payment: WrittenPayment, externalId: string, trace?: Trace) => Promise<PaymentAnswer>
  askStatus: (question: StatusQuestion) => Promise<StatusAnswer>
}

/** The providers of an installation, by channel. */
export type Providers = { readonly [channel: string]: Provider | undefined }
