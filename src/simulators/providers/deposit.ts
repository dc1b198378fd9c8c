import { z } from 'zod'
import type { Purse } from './books.ts'
import { amountOf } from './money.ts'
import { isRefusal, reply } from './reply.ts'
import { readFields, type Serve, text, type Visit } from './visit.ts'

/** 11: what is left of the partner's deposit, or of its account at the bank. */
export const tellBalance: Serve = async (visit) => {
  const { dialect, service } = visit.call
  const accountNo = dialect.kind === 'bank' ? text(16) : text(16).optional()
  const read = readFields(visit, z.object({ accountNo }))
  if (isRefusal(read)) return read
  await visit.office.books.settle()
  const purse = purseOf(visit, read.fields.accountNo)
  const amount = amountOf(visit.office.books.balance(purse))
  const none = amountOf(0n)
  return reply(service, '200/00', {
    accountNo: purse.source,
    name: visit.partner.clientId,
    accountInfos: [
      {
        balanceType: 'Cash',
        amount,
        floatAmount: none,
        holdAmount: none,
        availableBalance: amount,
        ledgerBalance: amount,
      },
    ],
  })
}

/** A bank debits the account that is named, a wallet the one deposit of the partner. */
export function purseOf({ partner, call }: Visit, accountNo: string | undefined): Purse {
  const source = call.dialect.kind === 'bank' ? (accountNo ?? '') : 'deposit'
  return { provider: partner.provider, partner: partner.clientId, source }
}
