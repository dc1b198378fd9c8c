import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '#platform/clock'
import { PartnerError } from '#platform/errors'
import { jakartaTimestamp } from '../jakarta.ts'
import { type ProviderProfile, servicesOf } from '../profiles.ts'
import { wasNotSent } from '../response-class.ts'
import { bodyHash, signTokenRequest, signWithKey, signWithToken } from '../snap-signature.ts'
import { exchange, type Trace } from './exchange.ts'
import type { PaymentAnswer, Provider } from './provider.ts'
import { readInquiry, readPayment, readStatus } from './snap-answers.ts'
import { inquiryBody, paymentBody, statusBody } from './snap-messages.ts'

/** What a provider gave this installation; all of it secret or private, none of it in the profile. */
export type ProviderAccess = {
  /** Address of the provider, with a path before the standard's own where there is one. */
  address: string
  /** X-CLIENT-KEY. */
  clientId: string
  /** X-PARTNER-ID: BCA's corporate id, BNI's API key, elsewhere often the client id. */
  partnerId: string
  /** CHANNEL-ID, at most 5 characters, where the provider's profile prescribes none. */
  channelId: string
  /** Key of the HMAC (BNI: the API secret). */
  hmacSecret: string
  /** Our RSA key for the provider. */
  privateKey: KeyObject
  /** Account or deposit that payments are taken from. */
  sourceAccount: string
}

type SignedMessage = Parameters<typeof signWithKey>[1]
type Deps = { profile: ProviderProfile; access: ProviderAccess; clock: Clock; timeoutMs?: number }

/** A bank or wallet that speaks SNAP BI. Waits for each answer at most as long as its profile says. */
export function createProvider({ profile, access, clock, timeoutMs = profile.timeoutMs.is }: Deps): Provider {
  const tokens = createTokens({ profile, access, clock, timeoutMs })
  const services = servicesOf(profile)

  /** Sends one signed message. The token is fetched first: where that fails, nothing of the message was sent. */
  async function call(path: string, body: string, externalId: string, trace?: Trace) {
    const url = addressOf(access, path)
    const message = {
      method: 'POST' as const,
      path: url.pathname + url.search,
      body,
      timestamp: jakartaTimestamp(clock(), profile.milliseconds.is),
    }
    const accessToken = profile.signing.is === 'with-token' ? await tokens.get() : undefined
    const answer = await exchange({
      url,
      headers: {
        ...signatureOf(message, accessToken),
        'x-timestamp': message.timestamp,
        'x-partner-id': access.partnerId,
        'x-external-id': externalId,
        'channel-id': profile.channelId.is ?? access.channelId,
      },
      body,
      timeoutMs,
      trace,
    })
    if (answer.status === 401) tokens.forget(accessToken)
    return answer
  }

  function signatureOf(message: SignedMessage, accessToken: string | undefined): Record<string, string> {
    if (accessToken === undefined) return { 'x-signature': signWithKey(access.privateKey, message) }
    const signature = signWithToken({ clientSecret: access.hmacSecret, accessToken }, message)
    return { authorization: `Bearer ${accessToken}`, 'x-signature': signature }
  }

  return {
    profile,

    async findHolder({ payee, reference, externalId, amount }) {
      const body = inquiryBody(profile, { number: payee.number, reference, amount })
      const raw = await call(profile.inquiryPath.is, body, externalId).catch(() => undefined)
      if (!raw) return { kind: 'unavailable' }
      return readInquiry(profile, raw)
    },

    writePayment(order) {
      const body = paymentBody(profile, order, access.sourceAccount)
      return { order, body, sha256: bodyHash(body), service: services.pay }
    },

    async pay({ order, body }, externalId, trace) {
      const raw = await call(profile.payPath.is, body, externalId, trace).catch(
        (error: unknown): PaymentAnswer => {
          const unsent = error instanceof PartnerError || wasNotSent(error) // no token, or no connection
          return { class: unsent ? 'not-sent' : 'unknown' }
        },
      )
      if ('class' in raw) return raw
      return readPayment(profile, order, raw)
    },

    async askStatus(question) {
      const body = statusBody(profile, question)
      const raw = await call(profile.statusPath.is, body, question.externalId).catch(() => undefined)
      if (!raw) return { class: 'no-information' }
      return readStatus(profile, question.order, raw)
    },
  }
}

function addressOf({ address }: ProviderAccess, path: string): URL {
  return new URL(address.replace(/\/$/, '') + path)
}

const Token = z.object({
  accessToken: z.string().min(1).max(2048),
  expiresIn: z.coerce.number().int().positive(),
})

/** Keeps the access token (service 73) until a minute before it ends; one request for it at a time. */
function createTokens({ profile, access, clock, timeoutMs }: Required<Deps>) {
  let held: { token: string; until: number } | undefined
  let coming: Promise<string> | undefined

  async function ask(): Promise<string> {
    const timestamp = jakartaTimestamp(clock(), profile.milliseconds.is)
    const answer = await exchange({
      url: addressOf(access, profile.tokenPath.is),
      headers: {
        'x-timestamp': timestamp,
        'x-client-key': access.clientId,
        'x-signature': signTokenRequest(access.privateKey, { clientId: access.clientId, timestamp }),
      },
      body: JSON.stringify({ grantType: 'client_credentials' }),
      timeoutMs,
    })
    const token = Token.safeParse(JSON.parse(answer.text))
    if (answer.status !== 200 || !token.success) throw new Error(`token request answered ${answer.status}`)
    held = { token: token.data.accessToken, until: clock().getTime() + (token.data.expiresIn - 60) * 1000 }
    return held.token
  }

  return {
    async get(): Promise<string> {
      if (held && clock().getTime() < held.until) return held.token
      coming ??= ask().finally(() => {
        coming = undefined
      })
      return coming.catch((cause: unknown) => {
        throw new PartnerError(profile.code, 'no access token', cause)
      })
    },
    /** Drops a token that was refused, unless another one has come meanwhile. */
    forget(token: string | undefined): void {
      if (held?.token === token) held = undefined
    },
  }
}
