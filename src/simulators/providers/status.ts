import { z } from 'zod'
import { jakartaDay, jakartaTime, parseTimestamp } from './jakarta.ts'
import { type Payment, statusWords } from './payment.ts'
import { isRefusal, type Refusal, refuse, type Reply, reply } from './reply.ts'
import { readFields, type Serve, text, Timestamp, type Visit } from './visit.ts'

const Question = z.object({
  originalPartnerReferenceNo: text(64).optional(),
  originalReferenceNo: text(64).optional(),
  originalExternalId: text(64).optional(),
  serviceCode: z.string().regex(/^\d\d$/),
  transactionDate: Timestamp.optional(),
})
type Question = z.infer<typeof Question>

const descriptions = { '00': 'Success', '03': 'Pending', '04': 'Refunded', '06': 'Failed' }

/** 36, 39, and DANA's own for bank transfers: what has become of a payment. */
export const tellStatus: Serve = async (visit) => {
  const read = readFields(visit, Question)
  if (isRefusal(read)) return read
  const asked = findAsked(visit, read.fields)
  if (isRefusal(asked)) return asked
  const { books, clock } = visit.office
  const ageSeconds = (clock().getTime() - Date.parse(asked.at)) / 1000
  const { minAgeSeconds, windowDays = Infinity } = visit.call.dialect.status.is
  if (ageSeconds < minAgeSeconds || ageSeconds > windowDays * 24 * 3600) return refuse('404/01')
  books.countPoll(asked.id)
  await books.settle([asked.id])
  await books.settled()
  const payment = books.getPayment(asked.id)
  if (payment.state === 'pending' && payment.plan?.hidden) return refuse('404/01')
  return reply(visit.call.service, '200/00', statusFields(visit, payment))
}

/** The payment that fits everything the question names; of several under one reference the newest. */
function findAsked(visit: Visit, asked: Question): Payment | Refusal {
  const needed = visit.call.dialect.status.is.needs
  const missing = needed.find((name) => Object.entries(asked).every(([key, value]) => key !== name || !value))
  if (missing !== undefined) return refuse('400/02', `{${missing}}`)
  const { originalPartnerReferenceNo: reference, originalReferenceNo, originalExternalId } = asked
  if (!reference && !originalReferenceNo && !originalExternalId) {
    return refuse('400/02', '{originalPartnerReferenceNo}')
  }
  const { provider, clientId: partner } = visit.partner
  const { books } = visit.office
  const own =
    reference === undefined ? books.payments() : books.listByReference({ provider, partner, reference })
  const found = own.findLast(
    (one) => one.provider === provider && one.partner === partner && fits(one, asked, needed),
  )
  return found ?? refuse('404/01')
}

function fits(payment: Payment, asked: Question, needed: readonly string[]): boolean {
  const { originalReferenceNo, originalExternalId, serviceCode, transactionDate } = asked
  const isSame = (given: string | undefined, own: string): boolean => given === undefined || given === own
  const date = transactionDate === undefined ? undefined : parseTimestamp(transactionDate)
  // A message id is only unique within its day: who is asked for it needs the day to find the payment.
  const isDated = !needed.includes('transactionDate') || (date && jakartaDay(date)) === dayOf(payment)
  return (
    isDated &&
    payment.service === serviceCode &&
    isSame(originalReferenceNo, payment.referenceNo) &&
    isSame(originalExternalId, payment.externalId)
  )
}

/** The day that the order itself named, else that on which it came. */
function dayOf({ transactionDate, day }: Payment): string {
  const date = transactionDate === undefined ? undefined : parseTimestamp(transactionDate)
  return date ? jakartaDay(date) : day
}

function statusFields(visit: Visit, payment: Payment): Reply['body'] {
  const { dialect, service } = visit.call
  const word = statusWords[payment.state]
  // A provider without a word for "refunded" goes on calling it a success; only the statement tells.
  const latestTransactionStatus = dialect.status.is.words.includes(word) ? word : '00'
  const common = {
    originalPartnerReferenceNo: payment.reference,
    originalReferenceNo: payment.referenceNo,
    originalExternalId: payment.externalId,
    serviceCode: payment.service,
    amount: payment.amount,
    latestTransactionStatus,
    transactionStatusDesc: descriptions[latestTransactionStatus],
  }
  if (service.code !== '36') return common
  return {
    ...common,
    transactionDate: jakartaTime(new Date(payment.at)),
    beneficiaryAccountNo: payment.account,
    beneficiaryBankCode: payment.bankCode,
    previousResponseCode: payment.responseCode,
    referenceNumber: payment.referenceNo,
    sourceAccountNo: payment.source,
    transactionId: payment.referenceNo.slice(-8),
  }
}
