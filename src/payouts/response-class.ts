/**
 * What an answer to a money call (services 17, 18, 38) says about the money:
 * *success* it moved · *pending* it may still move · *not-executed* it certainly did not · *unknown* only the status
 * service may tell · *known-reference* the provider says it has this reference already: ask its status, compare.
 */
export type ResponseClass = 'success' | 'pending' | 'not-executed' | 'unknown' | 'known-reference'

/** Why a payment was not executed, in our words. All but *ours* and *limit-of-ours* concern the payee's account. */
export type Cause =
  | 'ours'
  | 'limit-of-ours'
  | 'account-limit'
  | 'account-frozen'
  | 'account-dormant'
  | 'account-closed'
  | 'account-not-found'
  | 'account-refused'
  | 'suspected-fraud'

export type Judgement = {
  class: ResponseClass
  cause?: Cause
  /** The same message may go out again under the same reference: at once with a new token, or later. */
  again?: 'with-new-token' | 'later'
  /** Every further payment to this provider would meet the same answer: an operator must look first. */
  stopsLane?: true
}

const notExecuted = (cause: Cause, more: Omit<Judgement, 'class' | 'cause'> = {}): Judgement => ({
  class: 'not-executed',
  cause,
  ...more,
})
const unknown: Judgement = { class: 'unknown' }

/** HTTP status and case of a response code. What is not listed is unknown. */
const judgements: Readonly<Record<string, Judgement>> = {
  '200/00': { class: 'success' },
  '202/00': { class: 'pending' },
  '400/00': notExecuted('ours', { stopsLane: true }),
  '400/01': notExecuted('ours', { stopsLane: true }),
  '400/02': notExecuted('ours', { stopsLane: true }),
  '401/00': notExecuted('ours', { stopsLane: true }),
  '401/01': notExecuted('ours', { again: 'with-new-token' }),
  '401/02': notExecuted('ours', { stopsLane: true }),
  '401/03': notExecuted('ours', { again: 'with-new-token' }),
  '401/04': notExecuted('ours', { stopsLane: true }),
  '403/00': unknown,
  '403/01': notExecuted('ours', { stopsLane: true }),
  '403/02': notExecuted('account-limit'),
  '403/03': notExecuted('suspected-fraud'),
  '403/04': notExecuted('ours', { again: 'later' }),
  '403/05': notExecuted('account-frozen'),
  '403/06': notExecuted('ours', { again: 'later' }),
  '403/07': notExecuted('account-refused'),
  '403/08': notExecuted('account-refused'),
  '403/09': notExecuted('account-dormant'),
  '403/14': notExecuted('limit-of-ours', { stopsLane: true }),
  '403/15': notExecuted('account-refused'),
  '403/16': unknown,
  '403/18': notExecuted('account-closed'),
  '403/19': notExecuted('ours', { stopsLane: true }),
  '403/20': notExecuted('limit-of-ours', { stopsLane: true }),
  '403/23': notExecuted('limit-of-ours', { stopsLane: true }),
  '404/00': unknown,
  '404/01': unknown,
  '404/02': unknown,
  '404/03': notExecuted('account-refused'),
  '404/04': unknown,
  '404/08': notExecuted('ours', { stopsLane: true }),
  '404/09': notExecuted('ours', { stopsLane: true }),
  '404/11': notExecuted('account-not-found'),
  '404/13': notExecuted('ours', { stopsLane: true }),
  '404/16': notExecuted('ours', { stopsLane: true }),
  '404/18': { class: 'known-reference', stopsLane: true },
  '405/00': notExecuted('ours', { stopsLane: true }),
  '405/01': notExecuted('ours', { stopsLane: true }),
  '409/00': { class: 'known-reference' },
  '409/01': { class: 'known-reference' },
  '429/00': notExecuted('ours', { again: 'later' }),
  '500/00': unknown,
  '500/01': unknown,
  '500/02': unknown,
  '504/00': unknown,
}

/**
 * Judges an answer by its response code: HTTP status (3 digits), service (2), case (2). A code that contradicts the
 * HTTP status, or names another service than the one called, says nothing: *unknown*.
 */
export function judgeResponse({
  httpStatus,
  responseCode,
  service,
}: {
  httpStatus: number
  responseCode: string
  service: string
}): Judgement {
  const [, status = '', calledService = '', detail = ''] = /^(\d{3})(\d{2})(\d{2})$/.exec(responseCode) ?? []
  if (status !== String(httpStatus) || calledService !== service) return unknown
  return judgements[`${status}/${detail}`] ?? unknown
}

/** What a status service (36, 39) says; only its own 200xx00 carries information. */
export type StatusClass = 'success' | 'pending' | 'not-executed' | 'returned' | 'not-found' | 'no-information'

const statuses: Readonly<Record<string, StatusClass>> = {
  '00': 'success',
  '01': 'pending',
  '02': 'pending',
  '03': 'pending',
  '04': 'returned',
  '05': 'not-executed',
  '06': 'not-executed',
  '07': 'not-found',
}

/** Judges the answer of a status service. Not found is no proof that nothing was paid. */
export function judgeStatus({
  httpStatus,
  responseCode,
  service,
  latestTransactionStatus,
}: {
  httpStatus: number
  responseCode: string
  service: string
  latestTransactionStatus: string | undefined
}): StatusClass {
  if (httpStatus === 404 && responseCode === `404${service}01`) return 'not-found'
  if (httpStatus !== 200 || responseCode !== `200${service}00`) return 'no-information'
  return statuses[latestTransactionStatus ?? ''] ?? 'no-information'
}

/** Failures of a connection before any byte of ours can have left: nobody answers there, or a wrong certificate. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_SSL_WRONG_VERSION_NUMBER',
])

/**
 * Says whether an error proves that the message was not sent. The reason sits somewhere in the chain of `cause`, so it
 * is walked to the end. A reset or a timeout looks similar from outside and proves nothing.
 */
export function wasNotSent(error: unknown): boolean {
  for (let link = error; link instanceof Error; link = link.cause)
    if ('code' in link && typeof link.code === 'string' && beforeSending.has(link.code)) return true
  return false
}
