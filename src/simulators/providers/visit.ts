import { z } from 'zod'
import type { Caller } from './access.ts'
import type { Books } from './books.ts'
import type { Call } from './call.ts'
import type { Dialect, Operation, Service } from './dialect.ts'
import type { Directory, Holder } from './directory.ts'
import type { Fault } from './fault.ts'
import { parseTimestamp } from './jakarta.ts'
import { type Refusal, refuse, type Reply } from './reply.ts'

/** What the services work with. */
export type Office = { clock: () => Date; books: Books; directory: Directory }

/** A request that was let in. */
export type Visit = Caller & {
  office: Office
  call: Call & { service: Service }
  body: Record<string, unknown>
  fault: Fault
}

export type Serve = (visit: Visit) => Reply | Refusal | Promise<Reply | Refusal>

export const moneyOperations: ReadonlySet<Operation> = new Set([
  'transfer',
  'external-transfer',
  'top-up',
  'bank-payment',
])

export function text(max: number) {
  return z.string().min(1).max(max)
}

/** SNAP's transactionDate, any RFC 3339 time. */
export const Timestamp = z.string().refine((value) => parseTimestamp(value) !== undefined)

/** Reads what a service needs; a field that is missing is told apart from one that is wrong. */
export function readFields<Fields>(
  { body, call }: Visit,
  schema: z.ZodType<Fields>,
): { fields: Fields } | Refusal {
  const required = call.dialect.requires.is[call.service.does] ?? []
  const missing = required.find((path) => valueAt(body, path.split('.')) === undefined)
  if (missing !== undefined) return refuse('400/02', `{${missing}}`)
  const read = schema.safeParse(body)
  if (read.success) return { fields: read.data }
  const path = read.error.issues[0]?.path.map(String) ?? []
  return refuse(valueAt(body, path) === undefined ? '400/02' : '400/01', `{${path.join('.')}}`)
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  let value = body
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return value === '' || value === null ? undefined : value
}

/** Why an account cannot be paid or shown; a bank knows no such number, a wallet sees that it is no phone. */
export function accountRefusal(
  dialect: Dialect,
  { account, holder, field }: { account: string; holder: Holder; field: string },
): Refusal | undefined {
  if (!dialect.account.is.test(account)) {
    return dialect.kind === 'bank' ? refuse('404/11') : refuse('400/01', `{${field}}`)
  }
  return holderRefusal(dialect, holder)
}

export function holderRefusal(dialect: Dialect, { status }: Holder): Refusal | undefined {
  if (status === 'active') return undefined
  const own = dialect.accountRefusals.is[status]
  if (own) return { refused: own.code, fields: { additionalInfo: { resultMsg: own.resultMsg } } }
  return refuse(
    ({ unknown: '404/11', closed: '403/18', dormant: '403/09', frozen: '403/05' } as const)[status],
  )
}
