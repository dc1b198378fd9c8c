import { hash, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { type ProviderName, providerNames } from './dialect.ts'
import { dialects } from './dialects.ts'
import { jakartaTime } from './jakarta.ts'
import type { KnownPartner } from './partner.ts'
import { type Payment, statusWords } from './payment.ts'
import { asymmetricText, signByRsa } from './signatures.ts'
import type { Office } from './visit.ts'

/** What `POST /control/callbacks` takes: which payment to tell of, and in which way to be wrong about it. */
export const CallbackOrder = z.strictObject({
  provider: z.enum(providerNames),
  reference: z.string(),
  /** Status to claim; the true one unless said. */
  status: z.enum(['00', '01', '02', '03', '04', '05', '06', '07']).optional(),
  amount: z.strictObject({ value: z.string().optional(), currency: z.string().optional() }).optional(),
  /** How often the very same message is sent… */
  times: z.number().int().min(1).max(1000).default(1),
  /** …and whether all at once. */
  together: z.boolean().default(false),
  /** Signed by nobody's key. */
  forged: z.boolean().default(false),
  /** Seconds by which the message is older (negative) or younger than the clock. */
  clockOffsetSeconds: z.number().default(0),
  /** Message id of an earlier callback, for a replay. */
  externalId: z.string().optional(),
})
export type CallbackOrder = z.infer<typeof CallbackOrder>

export type CallbackAnswer = { status: number; body: string }

const danaPath = '/v1.0/debit/emoney/transfer-bank/notify.htm'
const answerTimeoutMs = 10_000
const irisWords = { '00': 'completed', '03': 'processed', '06': 'failed' } as const

type Message = { url: URL; body: string; headers: Record<string, string> }

/**
 * Sends a callback to the partner that placed the payment; without such a payment to the provider's first partner.
 *
 * @throws when the provider has no callbacks, its partner has no `callbackUrl`, or nobody answers there
 */
export async function sendCallbacks(
  given: { office: Office; partners: readonly KnownPartner[]; keys: Map<ProviderName, KeyObject> },
  order: CallbackOrder,
): Promise<CallbackAnswer[]> {
  const { office, partners, keys } = given
  await office.books.settle()
  const own = partners.filter(({ provider }) => provider === order.provider)
  const found = own.flatMap((partner) => {
    const key = { provider: order.provider, partner: partner.clientId, reference: order.reference }
    const payment = office.books.listByReference(key).at(-1)
    return payment ? [{ partner, payment }] : []
  })[0]
  const partner = found?.partner ?? own[0]
  if (!partner?.callbackUrl) throw new Error(`${order.provider}: no partner with a callbackUrl`)
  const message = compose({ office, partner, payment: found?.payment, key: keys.get(order.provider) }, order)
  const copies = Array.from({ length: order.times }, () => message)
  if (order.together) return Promise.all(copies.map(post))
  const answers: CallbackAnswer[] = []
  for (const copy of copies) answers.push(await post(copy))
  return answers
}

type Subject = {
  office: Office
  partner: KnownPartner
  payment: Payment | undefined
  key: KeyObject | undefined
}

function compose(subject: Subject, order: CallbackOrder): Message {
  const kind = dialects[order.provider].callback.is
  if (kind === 'none') throw new Error(`${order.provider} sends no callbacks`)
  return kind === 'iris-sha512' ? composeIris(subject, order) : composeSnap(subject, order)
}

/** DANA: signed like an asymmetric transaction, by the provider's own key. */
function composeSnap({ office, partner, payment, key }: Subject, order: CallbackOrder): Message {
  const base = partner.callbackUrl?.replace(/\/$/, '')
  const url = new URL(`${base}${danaPath}`)
  const at = new Date(office.clock().getTime() + order.clockOffsetSeconds * 1000)
  const timestamp = jakartaTime(at)
  const body = JSON.stringify({
    originalPartnerReferenceNo: order.reference,
    originalReferenceNo: payment?.referenceNo ?? '0',
    merchantId: partner.clientId,
    amount: amountOf(payment, order),
    latestTransactionStatus: statusOf(payment, order),
    createdTime: jakartaTime(payment ? new Date(payment.at) : at),
    finishedTime: timestamp,
  })
  const signed = { method: 'POST', path: url.pathname, raw: Buffer.from(body), timestamp }
  const isHonest = key !== undefined && !order.forged
  const headers = {
    'content-type': 'application/json',
    'x-timestamp': timestamp,
    'x-signature': isHonest
      ? signByRsa(asymmetricText(signed), key)
      : Buffer.alloc(256, 7).toString('base64'),
    'x-partner-id': partner.partnerId,
    'x-external-id': order.externalId ?? `C${at.getTime()}${order.reference}`.slice(0, 36),
    'channel-id': '95221',
  }
  return { url, body, headers }
}

/** GoPay through Midtrans: not SNAP; a hash over the body and a shared key, without time and message id. */
function composeIris({ office, partner, payment }: Subject, order: CallbackOrder): Message {
  const status = statusOf(payment, order)
  const body = JSON.stringify({
    reference_no: payment?.referenceNo ?? order.reference,
    amount: amountOf(payment, order).value.replace(/0$/, ''), // "600000.0", as Midtrans writes it
    status: Object.entries(irisWords).find(([word]) => word === status)?.[1] ?? 'rejected',
    updated_at: new Date(office.clock().getTime() + order.clockOffsetSeconds * 1000).toISOString(),
  })
  const key = order.forged ? 'nobody' : (partner.merchantKey ?? '')
  return {
    url: new URL(partner.callbackUrl ?? ''),
    body,
    headers: { 'content-type': 'application/json', 'iris-signature': hash('sha512', body + key) },
  }
}

function amountOf(
  payment: Payment | undefined,
  { amount }: CallbackOrder,
): { value: string; currency: string } {
  return {
    value: amount?.value ?? payment?.amount.value ?? '0.00',
    currency: amount?.currency ?? 'IDR',
  }
}

function statusOf(payment: Payment | undefined, { status }: CallbackOrder): string {
  return status ?? (payment ? statusWords[payment.state] : '07')
}

async function post({ url, body, headers }: Message): Promise<CallbackAnswer> {
  const signal = AbortSignal.timeout(answerTimeoutMs)
  const response = await fetch(url, { method: 'POST', body, headers, signal })
  return { status: response.status, body: await response.text() }
}
