import { createPublicKey, type KeyObject } from 'node:crypto'
import { type Dialect, type ProviderName, providerNames, type SigningMode } from './dialect.ts'
import { dialects } from './dialects.ts'

/** A partner as its provider has registered it. Nothing of it is kept on disk. */
type Partner = {
  clientId: string
  clientSecret: string
  /** SPKI, PEM: verifies the partner's RSA signatures. */
  publicKeyPem: string
  /** X-PARTNER-ID where a provider gives one of its own (BCA's corporate id); else `apiKey`, else `clientId`. */
  partnerId?: string
  /** BNI: the value of X-PARTNER-ID. */
  apiKey?: string
  /** BNI: the key of the HMAC, which is another one than `clientSecret`. */
  apiSecret?: string
  /** Held to the rules of our own client (true unless said), or served as leniently as providers are in fact. */
  strict?: boolean
  /** Narrows what the provider's dialect allows. */
  signing?: readonly SigningMode[]
  /** Where callbacks go: DANA appends its own path, GoPay posts here. */
  callbackUrl?: string
  /** GoPay (Midtrans): the key of `Iris-Signature`. */
  merchantKey?: string
}

export type Partners = Partial<Record<ProviderName, Partner | readonly Partner[]>>

/** A partner, ready for use. */
export type KnownPartner = {
  provider: ProviderName
  clientId: string
  partnerId: string
  hmacSecret: string
  publicKey: KeyObject
  strict: boolean
  signing: readonly SigningMode[]
  callbackUrl: string | undefined
  merchantKey: string | undefined
}

/** @throws when a public key is not one */
export function knownPartners(partners: Partners): KnownPartner[] {
  return providerNames.flatMap((provider) =>
    [partners[provider] ?? []].flat().map((partner) => known(dialects[provider], partner)),
  )
}

function known(dialect: Dialect, partner: Partner): KnownPartner {
  const { clientId, clientSecret, apiKey, apiSecret, publicKeyPem } = partner
  return {
    provider: dialect.name,
    clientId,
    partnerId: partner.partnerId ?? apiKey ?? clientId,
    hmacSecret: dialect.hmacKey.is === 'apiSecret' ? (apiSecret ?? clientSecret) : clientSecret,
    publicKey: createPublicKey(publicKeyPem),
    strict: partner.strict ?? true,
    signing: partner.signing ?? dialect.signing.is,
    callbackUrl: partner.callbackUrl,
    merchantKey: partner.merchantKey,
  }
}
