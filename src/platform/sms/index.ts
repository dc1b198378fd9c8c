import { PartnerError } from '#platform/errors'

export type Sms = {
  /** `+628…` */
  to: string
  text: string
  /** The same for every try of one message: the gateway sends it once. */
  reference: string
}

/** What the gateway said: taken, or refused for good (no such subscriber, for example). */
export type SmsOutcome = { state: 'sent' } | { state: 'refused'; code: number }

export type SmsSender = (sms: Sms) => Promise<SmsOutcome>

/**
 * Sends SMS through a gateway over HTTP: `POST {url}/v1/messages`, JSON, bearer key, `Idempotency-Key`.
 * Waits at most `timeoutMs` milliseconds.
 *
 * @throws PartnerError when the gateway does not answer or cannot send now: try again later
 */
export function createSmsSender({
  url,
  key,
  timeoutMs = 10_000,
}: {
  url: string
  key: string
  timeoutMs?: number
}): SmsSender {
  return async ({ to, text, reference }) => {
    const response = await fetch(new URL('/v1/messages', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        'idempotency-key': reference,
      },
      body: JSON.stringify({ to, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new PartnerError('sms', 'no answer', cause)
    })
    await response.body?.cancel()
    if (response.ok) return { state: 'sent' }
    const isFinal = response.status === 400 || response.status === 404 || response.status === 422
    if (isFinal) return { state: 'refused', code: response.status }
    throw new PartnerError('sms', `status ${response.status}`)
  }
}
