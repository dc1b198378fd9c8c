import { z } from 'zod'
import { purseOf } from './deposit.ts'
import { jakartaDay, jakartaTime, parseTimestamp } from './jakarta.ts'
import { amountOf, centsOf } from './money.ts'
import { isRefusal, type Refusal, refuse, reply } from './reply.ts'
import { readFields, type Serve, text, Timestamp, type Visit } from './visit.ts'

const dayMs = 24 * 3_600_000

const Period = z.object({
  accountNo: text(16),
  fromDateTime: Timestamp.optional(),
  toDateTime: Timestamp.optional(),
})

/** One movement on the partner's account: cents are negative when money went out. */
type Movement = { at: string; cents: bigint; remark: string; transactionId: string; isReversal: boolean }

/** 14: the movements of a period, today's when none is named. The reference stands in `remark` or nowhere. */
export const tellStatement: Serve = async (visit) => {
  const read = readFields(visit, Period)
  if (isRefusal(read)) return read
  const period = periodOf(visit, read.fields)
  if (isRefusal(period)) return period
  const { books } = visit.office
  await books.settle()

  const { accountNo } = read.fields
  const since = movements(visit, accountNo).filter(({ at }) => Date.parse(at) >= period.from.getTime())
  const wanted = since.filter(({ at }) => Date.parse(at) <= period.to.getTime())
  const shown = wanted.slice(0, visit.call.dialect.statement.is.lines)
  const starting = books.balance(purseOf(visit, accountNo)) - sum(since)
  return reply(visit.call.service, '200/00', {
    balance: [{ startingBalance: amountOf(starting), endingBalance: amountOf(starting + sum(wanted)) }],
    totalCreditEntries: totals(wanted.filter(({ cents }) => cents > 0n)),
    totalDebitEntries: totals(wanted.filter(({ cents }) => cents < 0n)),
    hasMore: shown.length < wanted.length ? 'Y' : 'N',
    lastRecordDateTime: jakartaTime(new Date(shown.at(-1)?.at ?? period.to)),
    detailData: shown.map(detail),
  })
}

function periodOf(visit: Visit, asked: z.infer<typeof Period>): { from: Date; to: Date } | Refusal {
  const { days } = visit.call.dialect.statement.is
  const to = parseTimestamp(asked.toDateTime ?? '') ?? visit.office.clock()
  const from = parseTimestamp(asked.fromDateTime ?? `${jakartaDay(to)}T00:00:00+07:00`) ?? to
  if (from > to) return refuse('400/01', '{fromDateTime}')
  return to.getTime() - from.getTime() > days * dayMs ? refuse('400/01', '{toDateTime}') : { from, to }
}

function movements(visit: Visit, accountNo: string): Movement[] {
  const { provider, partner, source } = purseOf(visit, accountNo)
  const { books } = visit.office
  const isOwn = (one: { provider: string; partner: string; source: string }): boolean =>
    one.provider === provider && one.partner === partner && one.source === source
  const paid = books
    .credits()
    .filter(isOwn)
    .map((credit) => ({
      at: credit.at,
      cents: credit.kind === 'credit' ? -centsOf(credit.amount) : centsOf(credit.amount),
      remark: credit.remark ?? `TRF ${credit.referenceNo}`,
      transactionId: credit.transactionId,
      isReversal: credit.kind === 'reversal',
    }))
  const put = books
    .deposits()
    .filter(isOwn)
    .map((deposit, i) => ({
      at: deposit.at,
      cents: BigInt(deposit.cents),
      remark: 'SETORAN',
      transactionId: `D${String(i + 1).padStart(12, '0')}`,
      isReversal: false,
    }))
  return [...paid, ...put].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

function sum(movements: readonly Movement[]): bigint {
  return movements.reduce((total, { cents }) => total + cents, 0n)
}

function totals(movements: readonly Movement[]) {
  const cents = sum(movements)
  return { numberOfEntries: String(movements.length), amount: amountOf(cents < 0n ? -cents : cents) }
}

function detail({ at, cents, remark, transactionId, isReversal }: Movement) {
  const amount = amountOf(cents < 0n ? -cents : cents)
  return {
    amount,
    originAmount: amount,
    transactionDate: jakartaTime(new Date(at)),
    remark,
    transactionId,
    type: cents < 0n ? 'DEBIT' : 'CREDIT',
    transactionDetailStatus: isReversal ? 'ERROR CORECTION' : 'SUCCESS', // the standard spells it so
  }
}
