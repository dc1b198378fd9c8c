import { z } from 'zod'
import { Amount } from './money.ts'
import type { Payment } from './payment.ts'
import { isRefusal, type Refusal, refuse, type Reply } from './reply.ts'
import { readFields, text, Timestamp, type Visit } from './visit.ts'

/** An order to pay, whatever service it came by. */
export type Order = Pick<
  Payment,
  'reference' | 'account' | 'amount' | 'source' | 'bankCode' | 'remark' | 'transactionDate'
> & {
  /** The name of the account's field in this service. */
  field: string
}

const Transfer = z
  .object({
    partnerReferenceNo: text(64),
    amount: Amount,
    beneficiaryAccountNo: z.string().regex(/^\d{1,34}$/),
    sourceAccountNo: z.string().regex(/^\d{1,19}$/),
    transactionDate: Timestamp,
    remark: text(50).optional(),
  })
  .transform((given): Order => ({
    reference: given.partnerReferenceNo,
    account: given.beneficiaryAccountNo,
    amount: given.amount,
    source: given.sourceAccountNo,
    transactionDate: given.transactionDate,
    remark: given.remark,
    field: 'beneficiaryAccountNo',
  }))

const ExternalTransfer = z
  .object({ beneficiaryAccountName: text(100), beneficiaryBankCode: text(11) })
  .transform((given) => ({ bankCode: given.beneficiaryBankCode }))

const TopUp = z
  .object({
    partnerReferenceNo: text(64),
    customerNumber: text(32),
    amount: Amount,
    transactionDate: Timestamp.optional(),
    notes: text(255).optional(),
  })
  .transform((given): Order => ({
    reference: given.partnerReferenceNo,
    account: given.customerNumber,
    amount: given.amount,
    source: 'deposit',
    transactionDate: given.transactionDate,
    remark: given.notes,
    field: 'customerNumber',
  }))

const BankPayment = z
  .object({
    partnerReferenceNo: text(64),
    beneficiaryAccountNumber: z.string().regex(/^\d{1,32}$/),
    beneficiaryBankCode: text(11),
    amount: Amount,
  })
  .transform((given): Order => ({
    reference: given.partnerReferenceNo,
    account: given.beneficiaryAccountNumber,
    amount: given.amount,
    source: 'deposit',
    bankCode: given.beneficiaryBankCode,
    field: 'beneficiaryAccountNumber',
  }))

const schemas: Readonly<Record<string, z.ZodType<Order>>> = {
  transfer: Transfer,
  'external-transfer': Transfer.and(ExternalTransfer),
  'top-up': TopUp,
  'bank-payment': BankPayment,
}

export function readOrder(visit: Visit): Order | Refusal {
  const read = readFields(visit, schemas[visit.call.service.does] ?? TopUp)
  if (isRefusal(read)) return read
  const { reference, amount } = read.fields
  if (visit.partner.strict && !/^\d+$/.test(reference)) return refuse('400/01', '{partnerReferenceNo}')
  return /[1-9]/.test(amount.value) ? read.fields : refuse('404/13')
}

/** The echo of an order, as the table of its service has it. `referenceNo` only when it succeeded. */
export function echo(payment: Payment): Reply['body'] {
  const { reference, account, amount, source, bankCode, transactionDate } = payment
  const referenceNo = payment.state === 'success' ? { referenceNo: payment.referenceNo } : {}
  const common = { ...referenceNo, partnerReferenceNo: reference, amount }
  if (payment.service === '38') return { ...common, customerNumber: account }
  if (payment.service === '43') {
    const numbers = { referenceNumber: payment.referenceNo, transactionDate }
    return { ...common, ...numbers, beneficiaryAccountNumber: account, beneficiaryBankCode: bankCode }
  }
  const transfer = { ...common, beneficiaryAccountNo: account, sourceAccountNo: source, transactionDate }
  if (payment.service === '17') return transfer
  return { ...transfer, beneficiaryBankCode: bankCode, traceNo: payment.referenceNo.slice(-12) }
}
