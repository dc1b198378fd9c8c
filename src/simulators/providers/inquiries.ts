import { z } from 'zod'
import { isRefusal, type Refusal, type Reply, reply } from './reply.ts'
import { Amount } from './money.ts'
import { accountRefusal, holderRefusal, readFields, type Serve, text, type Visit } from './visit.ts'

const zero = { value: '0.00', currency: 'IDR' }
const digits = (max: number) => z.string().regex(new RegExp(`^\\d{1,${max}}$`))

const Internal = z.object({ partnerReferenceNo: text(64).optional(), beneficiaryAccountNo: digits(34) })
const External = Internal.extend({ beneficiaryBankCode: text(11) })
const Wallet = z.object({ partnerReferenceNo: text(64).optional(), customerNumber: text(32), amount: Amount })

/** The portal prints the second spelling. */
const Bank = z
  .object({ customerNumber: text(32).optional(), CustomerNumber: text(32).optional() })
  .extend({ partnerReferenceNo: text(64).optional(), beneficiaryAccountNumber: digits(32), amount: Amount })

/** 15: an account at the same bank. */
export const inquireAccount: Serve = async (visit) => {
  const read = readFields(visit, Internal)
  if (isRefusal(read)) return read
  const { beneficiaryAccountNo, partnerReferenceNo } = read.fields
  const { dialect, service } = visit.call
  const holder = visit.office.directory.holderOf(dialect, beneficiaryAccountNo)
  const field = 'beneficiaryAccountNo'
  const refusal = ordered(visit) ?? accountRefusal(dialect, { account: beneficiaryAccountNo, holder, field })
  if (refusal) return refusal
  await noteInquiry(visit, partnerReferenceNo)
  return reply(service, '200/00', {
    ...named(visit, partnerReferenceNo),
    beneficiaryAccountName: holder.shownName,
    beneficiaryAccountNo,
    beneficiaryAccountStatus: 'Rekening aktif',
    beneficiaryAccountType: 'S',
    currency: 'IDR',
  })
}

/** 16: an account at another bank, over the switch or BI-FAST. */
export const inquireExternalAccount: Serve = async (visit) => {
  const read = readFields(visit, External)
  if (isRefusal(read)) return read
  const { beneficiaryAccountNo, beneficiaryBankCode, partnerReferenceNo } = read.fields
  const { dialect, service } = visit.call
  const holder = visit.office.directory.holderOf(dialect, beneficiaryAccountNo)
  const refusal = ordered(visit) ?? holderRefusal(dialect, holder)
  if (refusal) return refusal
  await noteInquiry(visit, partnerReferenceNo)
  return reply(service, '200/00', {
    ...named(visit, partnerReferenceNo),
    beneficiaryAccountName: holder.shownName,
    beneficiaryAccountNo,
    beneficiaryBankCode,
    beneficiaryBankName: `Bank ${beneficiaryBankCode}`,
    currency: 'IDR',
  })
}

/** 37: the holder of a wallet. */
export const inquireWallet: Serve = (visit) => {
  const read = readFields(visit, Wallet)
  if (isRefusal(read)) return read
  const { customerNumber, partnerReferenceNo, amount } = read.fields
  const { dialect, service } = visit.call
  const holder = visit.office.directory.holderOf(dialect, customerNumber)
  const refusal =
    ordered(visit) ?? accountRefusal(dialect, { account: customerNumber, holder, field: 'customerNumber' })
  if (refusal) return refusal
  return reply(service, '200/00', {
    ...named(visit, partnerReferenceNo),
    customerNumber,
    customerName: holder.shownName,
    customerMonthlyInLimit: holder.upgraded ? '20000000' : '2000000',
    minAmount: { value: '1.00', currency: 'IDR' },
    maxAmount: { value: '10000000.00', currency: 'IDR' },
    amount,
    feeAmount: zero,
    feeType: 'OUR',
  })
}

/** 42: a bank account that is to be paid from the deposit at a wallet. */
export const inquireBank: Serve = (visit) => {
  const read = readFields(visit, Bank)
  if (isRefusal(read)) return read
  const { beneficiaryAccountNumber, partnerReferenceNo, amount } = read.fields
  const { dialect, service } = visit.call
  const holder = visit.office.directory.holderOf(dialect, beneficiaryAccountNumber)
  const refusal = ordered(visit) ?? holderRefusal(dialect, holder)
  if (refusal) return refusal
  return reply(service, '200/00', {
    ...named(visit, partnerReferenceNo),
    beneficiaryAccountNumber,
    beneficiaryAccountName: holder.shownName,
    amount,
  })
}

/** The refusal that a fault orders. */
function ordered({ fault }: Visit): Refusal | undefined {
  const { fate } = fault
  return typeof fate === 'object' && 'refuse' in fate ? { refused: fate.refuse } : undefined
}

function named({ externalId }: Visit, partnerReferenceNo: string | undefined): Reply['body'] {
  return { referenceNo: `I${externalId}`.slice(0, 64), ...(partnerReferenceNo && { partnerReferenceNo }) }
}

/** Where a transfer must follow an inquiry, the inquiry is remembered. */
async function noteInquiry(visit: Visit, reference: string | undefined): Promise<void> {
  if (reference === undefined || !visit.call.dialect.inquiryFirst.is) return
  await visit.office.books.write({ inquiry: inquiryKey(visit, reference) })
}

export function inquiryKey({ partner }: Visit, reference: string): string {
  return `${partner.provider} ${partner.clientId} ${reference}`
}
