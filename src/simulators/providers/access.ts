import { randomBytes } from 'node:crypto'
import { type Call, checkGrant, checkIds, checkTime, header, missingHeader, signedParts } from './call.ts'
import { jakartaDay } from './jakarta.ts'
import type { KnownPartner } from './partner.ts'
import { firstRefusal, isRefusal, type Refusal, refuse, type Reply, reply } from './reply.ts'
import { asymmetricText, isSignedByHmac, isSignedByRsa, symmetricText, tokenText } from './signatures.ts'

export type Caller = { partner: KnownPartner; externalId: string }
export type Gate = ReturnType<typeof createGate>

const tokenLifeSeconds = 900

/** Who may come in: access tokens, signatures, clocks and message ids of all providers. */
export function createGate({ clock, partners }: { clock: () => Date; partners: readonly KnownPartner[] }) {
  const tokens = new Map<string, { partner: KnownPartner; expiresAt: number }>()
  let seen = { day: '', ids: new Set<string>() }

  /** Hands out an access token (SNAP service 73). */
  function issueToken(call: Call): Reply | Refusal {
    const missing = missingHeader(call, ['X-CLIENT-KEY', 'X-TIMESTAMP', 'X-SIGNATURE'])
    if (missing) return missing
    const clientId = header(call, 'X-CLIENT-KEY')
    const partner = partners.find((one) => isOf(call, one) && one.clientId === clientId)
    if (!partner) return refuse('401/00', 'Unknown client')
    const text = tokenText(clientId, header(call, 'X-TIMESTAMP'))
    const refusal = firstRefusal([
      () => checkTime(call, { partner, now: clock() }),
      () => unlessGenuine(isSignedByRsa(text, partner.publicKey, header(call, 'X-SIGNATURE'))),
      () => checkGrant(call, partner),
    ])
    if (refusal) return refusal
    forgetExpired()
    const accessToken = randomBytes(32).toString('base64url')
    tokens.set(accessToken, { partner, expiresAt: clock().getTime() + tokenLifeSeconds * 1000 })
    const expiresIn = String(tokenLifeSeconds)
    return reply(call.service, '200/00', { accessToken, tokenType: 'Bearer', expiresIn })
  }

  /** Judges a transaction by the signing mode that it uses. */
  function admit(call: Call): Caller | Refusal {
    const headers = ['X-TIMESTAMP', 'X-SIGNATURE', 'X-PARTNER-ID', 'X-EXTERNAL-ID', 'CHANNEL-ID']
    const missing = missingHeader(call, headers)
    if (missing) return missing
    const token = header(call, 'Authorization').replace(/^Bearer /i, '')
    const partner = token === '' ? findSigner(call) : findTokenOwner(call, token)
    if (isRefusal(partner)) return partner
    const isKnown = partner.partnerId === header(call, 'X-PARTNER-ID')
    const refusal = firstRefusal([
      () => (isKnown ? undefined : refuse('401/00', 'Unknown partner')),
      () => checkTime(call, { partner, now: clock() }),
      () => unlessGenuine(isGenuine(call, partner, token)),
      () => checkIds(call, partner),
    ])
    return refusal ?? { partner, externalId: header(call, 'X-EXTERNAL-ID') }
  }

  function forgetExpired(): void {
    for (const [token, { expiresAt }] of tokens) if (expiresAt <= clock().getTime()) tokens.delete(token)
  }

  function findTokenOwner(call: Call, token: string): KnownPartner | Refusal {
    const { partner, expiresAt = 0 } = tokens.get(token) ?? {}
    if (!partner || !isOf(call, partner) || expiresAt <= clock().getTime()) return refuse('401/01')
    return partner.signing.includes('symmetric') ? partner : refuse('401/00', 'Signing mode')
  }

  function findSigner(call: Call): KnownPartner | Refusal {
    const partnerId = header(call, 'X-PARTNER-ID')
    const partner = partners.find((one) => isOf(call, one) && one.partnerId === partnerId)
    // Where nobody may come without a token, the missing token is what a provider complains about.
    const allowed = partner?.signing ?? call.dialect.signing.is
    if (!allowed.includes('asymmetric')) return refuse('401/03')
    return partner ?? refuse('401/00', 'Unknown partner')
  }

  /** Notes a message id for today (Jakarta), unless it has been used today. */
  function useOnce({ partner, externalId }: Caller): Refusal | undefined {
    const ids = idsOf(jakartaDay(clock()))
    const id = idOf({ provider: partner.provider, partner: partner.clientId, externalId })
    if (ids.has(id)) return refuse('409/00')
    ids.add(id)
    return undefined
  }

  function idsOf(day: string): Set<string> {
    if (seen.day !== day) seen = { day, ids: new Set() }
    return seen.ids
  }

  return {
    issueToken,
    admit,
    useOnce,
    expireTokens: () => tokens.clear(),
    /** Knows again, after a restart, the message id of a payment that had been taken on. */
    remember(payment: { provider: string; partner: string; externalId: string; day: string }): void {
      if (payment.day === jakartaDay(clock())) idsOf(payment.day).add(idOf(payment))
    },
  }
}

function isOf({ dialect }: Call, partner: KnownPartner): boolean {
  return partner.provider === dialect.name
}

function isGenuine(call: Call, partner: KnownPartner, token: string): boolean {
  const signature = header(call, 'X-SIGNATURE')
  if (token === '') return isSignedByRsa(asymmetricText(signedParts(call)), partner.publicKey, signature)
  return isSignedByHmac(symmetricText(signedParts(call), token), partner.hmacSecret, signature)
}

function unlessGenuine(isRight: boolean): Refusal | undefined {
  return isRight ? undefined : refuse('401/00', 'Signature')
}

function idOf(given: { provider: string; partner: string; externalId: string }): string {
  return `${given.provider} ${given.partner} ${given.externalId}`
}
