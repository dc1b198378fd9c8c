import type { Code, Service } from './dialect.ts'

/** What a provider answers, before a fault may spoil it. */
export type Reply = { status: number; body: Record<string, unknown> }

/** Why a request is not served. `detail` follows the standard's message, `fields` join the answer. */
export type Refusal = { refused: Code; detail?: string; fields?: Record<string, unknown> }

export function refuse(code: Code, detail?: string): Refusal {
  return detail === undefined ? { refused: code } : { refused: code, detail }
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}

/** Asks one after the other; the first that objects is the answer. */
export function firstRefusal(checks: readonly (() => Refusal | undefined)[]): Refusal | undefined {
  for (const check of checks) {
    const refusal = check()
    if (refusal) return refusal
  }
  return undefined
}

const messages: Record<Code, string> = {
  '200/00': 'Successful',
  '202/00': 'Request In Progress',
  '400/00': 'Bad Request',
  '400/01': 'Invalid Field Format',
  '400/02': 'Invalid Mandatory Field',
  '401/00': 'Unauthorized.',
  '401/01': 'Invalid Token (B2B)',
  '401/03': 'Token Not Found (B2B)',
  '403/02': 'Exceeds Transaction Amount Limit',
  '403/05': 'Do Not Honor',
  '403/09': 'Dormant Account',
  '403/14': 'Insufficient Funds',
  '403/18': 'Inactive Card/Account/Customer',
  '404/01': 'Transaction Not Found',
  '404/11': 'Invalid Card/Account/Customer',
  '404/13': 'Invalid Amount',
  '404/18': 'Inconsistent Request',
  '409/00': 'Conflict',
  '409/01': 'Duplicate partnerReferenceNo',
  '500/00': 'General Error',
  '504/00': 'Timeout',
}

/** An answer of a service: the seven digits of SNAP (HTTP status, service, case), the message, then `fields`. */
export function reply(
  service: Pick<Service, 'code'>,
  code: Code,
  fields: Record<string, unknown> = {},
  detail = '',
): Reply {
  const [status = '', caseCode = ''] = code.split('/')
  const message = [messages[code] ?? 'Refused', detail].filter(Boolean).join(' ')
  return {
    status: Number(status),
    body: { responseCode: status + service.code + caseCode, responseMessage: message, ...fields },
  }
}

export function refusalReply(service: Pick<Service, 'code'>, { refused, detail, fields }: Refusal): Reply {
  return reply(service, refused, fields, detail)
}
