import { z } from 'zod'
import { readAmount } from '../amount.ts'
import type { ProviderProfile } from '../profiles.ts'
import { servicesOf } from '../profiles.ts'
import { judgeResponse, judgeStatus } from '../response-class.ts'
import type { HolderAnswer, PaymentAnswer, PaymentOrder, StatusAnswer } from './provider.ts'
import { writeNumber } from './snap-messages.ts'

type Raw = { status: number; text: string }

const Amount = z.object({ value: z.string(), currency: z.string() })
const Envelope = z.object({ responseCode: z.string().regex(/^\d{7}$/) })
const Inquiry = Envelope.extend({
  beneficiaryAccountName: z.string().max(100).optional(),
  customerName: z.string().max(255).optional(),
})
const Payment = Envelope.extend({
  referenceNo: z.string().min(1).max(64).optional(),
  referenceNumber: z.string().min(1).max(64).optional(),
  partnerReferenceNo: z.string().optional(),
  beneficiaryAccountNo: z.string().optional(),
  customerNumber: z.string().optional(),
  amount: Amount.optional(),
})
const Status = Envelope.extend({
  latestTransactionStatus: z.string().optional(),
  originalPartnerReferenceNo: z.string().optional(),
  beneficiaryAccountNo: z.string().optional(),
  amount: Amount.optional(),
})

/** Reads the answer of an account inquiry. Whatever is not a clear answer is *unavailable*. */
export function readInquiry(profile: ProviderProfile, { status, text }: Raw): HolderAnswer {
  const answer = parse(Inquiry, text)
  if (!answer) return { kind: 'unavailable' }
  const service = servicesOf(profile).inquiry
  const judged = judgeResponse({ httpStatus: status, responseCode: answer.responseCode, service })
  if (judged.class === 'success') {
    const name = answer.beneficiaryAccountName ?? answer.customerName
    return name === undefined ? { kind: 'unavailable' } : { kind: 'found', name }
  }
  const concernsPayee =
    judged.class === 'not-executed' && judged.cause !== 'ours' && judged.cause !== 'limit-of-ours'
  if (!concernsPayee) return { kind: 'unavailable' }
  return { kind: 'refused', cause: judged.cause ?? 'account-refused', responseCode: answer.responseCode }
}

/** Reads the answer to a payment. An answer that is no SNAP answer leaves it unknown what became of the money. */
export function readPayment(
  profile: ProviderProfile,
  order: PaymentOrder,
  { status, text }: Raw,
): PaymentAnswer {
  const answer = parse(Payment, text)
  if (!answer) return { class: 'unknown', httpStatus: status }
  const { responseCode } = answer
  const judged = judgeResponse({ httpStatus: status, responseCode, service: servicesOf(profile).pay })
  const referenceNo = answer.referenceNo ?? answer.referenceNumber
  const said = { httpStatus: status, responseCode, ...(referenceNo !== undefined && { referenceNo }) }
  if (judged.class !== 'success') return { ...judged, ...said }
  const agrees =
    referenceNo !== undefined &&
    agreesOn(order.reference, answer.partnerReferenceNo) &&
    agreesOnAmount(order, answer.amount) &&
    agreesOnNumber(profile, order, answer.beneficiaryAccountNo ?? answer.customerNumber)
  return { class: agrees ? 'success' : 'disagrees', ...said }
}

/** Reads the answer of a status service. Unless it is a clear one about our payment, it says nothing. */
export function readStatus(
  profile: ProviderProfile,
  order: PaymentOrder,
  { status, text }: Raw,
): StatusAnswer {
  const answer = parse(Status, text)
  if (!answer) return { class: 'no-information', httpStatus: status }
  const { responseCode, latestTransactionStatus } = answer
  const service = profile.statusService.is
  const said = judgeStatus({ httpStatus: status, responseCode, service, latestTransactionStatus })
  const agrees =
    agreesOn(order.reference, answer.originalPartnerReferenceNo) &&
    agreesOnAmount(order, answer.amount) &&
    agreesOnNumber(profile, order, answer.beneficiaryAccountNo)
  const speaksOfMoney = said === 'success' || said === 'returned'
  return { class: speaksOfMoney && !agrees ? 'disagrees' : said, httpStatus: status, responseCode }
}

/** The standard makes most echoes optional: a missing one says nothing, a different one is a contradiction. */
function agreesOn(ours: string, theirs: string | undefined): boolean {
  return theirs === undefined || theirs === '' || theirs === ours
}

function agreesOnAmount({ amount }: PaymentOrder, theirs: z.infer<typeof Amount> | undefined): boolean {
  return theirs === undefined || (theirs.currency === 'IDR' && readAmount(theirs.value) === amount)
}

/** A number may come back masked (`XXXXXXXXX1857`); then what is legible must agree. */
function agreesOnNumber(
  profile: ProviderProfile,
  { payee }: PaymentOrder,
  theirs: string | undefined,
): boolean {
  if (theirs === undefined || theirs === '') return true
  const ours = writeNumber(profile, payee.number)
  return theirs === ours || theirs === payee.number || (/[Xx*]/.test(theirs) && fitsMask(ours, theirs))
}

function fitsMask(ours: string, masked: string): boolean {
  return (
    masked.length === ours.length &&
    masked.split('').every((sign, i) => /[Xx*]/.test(sign) || sign === ours[i])
  )
}

function parse<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // an HTML page or half an answer
  }
}
