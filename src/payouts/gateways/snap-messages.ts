import { writeMobileNumber } from '../account-number.ts'
import { writeAmount } from '../amount.ts'
import { jakartaTimestamp } from '../jakarta.ts'
import type { ProviderProfile } from '../profiles.ts'
import { servicesOf } from '../profiles.ts'
import type { PaymentOrder, StatusQuestion } from './provider.ts'

const currency = 'IDR'

/** Body of an account inquiry: service 15 of a bank, 37 of a wallet. */
export function inquiryBody(
  profile: ProviderProfile,
  { number, reference, amount }: { number: string; reference: string; amount: bigint },
): string {
  if (profile.protocol === 'bank')
    return write({ partnerReferenceNo: reference, beneficiaryAccountNo: number })
  return write({
    partnerReferenceNo: reference,
    customerNumber: writeNumber(profile, number),
    amount: { value: writeAmount(profile.inquiryAmount.is ?? amount), currency },
    additionalInfo: profile.additionalInfo.is,
  })
}

/** Body of a payment: service 17 of a bank, 38 of a wallet. */
export function paymentBody(
  profile: ProviderProfile,
  { reference, payee, amount, transactionAt }: PaymentOrder,
  sourceAccount: string,
): string {
  const common = { partnerReferenceNo: reference, amount: { value: writeAmount(amount), currency } }
  const transactionDate = jakartaTimestamp(transactionAt)
  if (profile.protocol === 'bank')
    return write({
      ...common,
      beneficiaryAccountNo: payee.number,
      sourceAccountNo: sourceAccount,
      transactionDate,
      remark: reference, // all amounts are equal, so a statement can only be matched by this
      feeType: 'OUR',
      currency,
    })
  return write({
    ...common,
    customerNumber: writeNumber(profile, payee.number),
    customerName: payee.name.slice(0, 255),
    transactionDate,
    notes: reference,
    additionalInfo: profile.additionalInfo.is,
  })
}

/** Body of a status question: service 36 or 39. */
export function statusBody(profile: ProviderProfile, { order, original }: StatusQuestion): string {
  const needs = profile.statusNeeds.is
  return write({
    originalPartnerReferenceNo: order.reference,
    originalReferenceNo: original.referenceNo,
    originalExternalId: needs.externalId ? original.externalId : undefined,
    serviceCode: servicesOf(profile).pay,
    transactionDate: needs.transactionDate ? jakartaTimestamp(order.transactionAt) : undefined,
    amount: { value: writeAmount(order.amount), currency },
  })
}

/** The payee's number as the provider writes it. */
export function writeNumber({ phoneFormat }: ProviderProfile, number: string): string {
  return phoneFormat === undefined ? number : writeMobileNumber(number, phoneFormat.is)
}

/** Serialised once: these bytes are hashed, signed and sent. `undefined` fields fall out. */
function write(fields: Record<string, unknown>): string {
  return JSON.stringify(fields)
}
