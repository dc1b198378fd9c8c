import type { Service } from './dialect.ts'
import type { Spoiling } from './fault.ts'
import { type Reply, reply } from './reply.ts'

/** How an answer leaves: not at all (`drop` cuts the connection, `hang` keeps it), or as text. */
export type Delivery = 'drop' | 'hang' | { status: number; contentType: string; text: string }

const json = 'application/json'
const hugeBytes = 10 * 1024 * 1024

/** Spoils an answer as a fault says, or leaves it as it is. */
export function spoil(
  given: Reply,
  spoiling: Spoiling | undefined,
  service: Pick<Service, 'code'>,
): Delivery {
  if (spoiling === 'drop' || spoiling === 'hang') return spoiling
  if (typeof spoiling === 'object') {
    if ('code' in spoiling) return plain(reply(service, spoiling.code))
    return { status: spoiling.status, contentType: spoiling.contentType, text: spoiling.body }
  }
  if (spoiling === undefined) return plain(given)
  return ways[spoiling](given)
}

type Way = Exclude<Extract<Spoiling, string>, 'drop' | 'hang'>

const ways: Record<Way, (given: Reply) => Delivery> = {
  html: () => ({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    text: '<!doctype html><title>Maintenance</title><p>Layanan sedang dalam pemeliharaan.',
  }),
  truncated(given) {
    const whole = plain(given)
    return { ...whole, text: whole.text.slice(0, whole.text.length / 2) }
  },
  huge: ({ status, body }) => plain({ status, body: { ...body, padding: 'x'.repeat(hugeBytes) } }),
  'duplicate-keys'(given) {
    const whole = plain(given)
    const twin = JSON.stringify({ responseCode: '5000000' }).slice(1, -1)
    return { ...whole, text: whole.text.replace(/\}$/, `,${twin}}`) }
  },
  'wrong-amount': ({ status, body }) =>
    plain({ status, body: { ...body, amount: { value: '1.00', currency: 'IDR' } } }),
  'wrong-currency': ({ status, body }) =>
    plain({ status, body: { ...body, amount: { ...Object(body['amount']), currency: 'USD' } } }),
  'wrong-account': ({ status, body }) => plain({ status, body: { ...body, ...otherAccount(body) } }),
  'no-reference': ({ status, body: { referenceNo: _referenceNo, ...body } }) => plain({ status, body }),
}

function otherAccount(body: Reply['body']): Reply['body'] {
  const names = ['beneficiaryAccountNo', 'beneficiaryAccountNumber', 'customerNumber']
  return Object.fromEntries(names.filter((name) => name in body).map((name) => [name, '999000000000']))
}

function plain({ status, body }: Reply): { status: number; contentType: string; text: string } {
  return { status, contentType: json, text: JSON.stringify(body) }
}
