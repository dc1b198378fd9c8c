import type { PhoneFormat } from './account-number.ts'

/** A fact about a provider, and whether a public document of the provider or the standard proves it. */
type Datum<Value> = { readonly is: Value; readonly proof: 'documented' | 'assumed' }

/** How one provider speaks SNAP BI. The protocol is one of two; all else is data. */
export type ProviderProfile = {
  /** The channel as the programme calls it. */
  code: string
  /** *bank*: services 15, 17, 36. *wallet*: services 37, 38 and a status service. */
  protocol: 'bank' | 'wallet'
  tokenPath: Datum<string>
  inquiryPath: Datum<string>
  payPath: Datum<string>
  statusPath: Datum<string>
  /** The service behind `statusPath`. */
  statusService: Datum<'36' | '39'>
  /** With an access token and HMAC, or without and by our private key. */
  signing: Datum<'with-token' | 'with-key'>
  /** X-TIMESTAMP carries milliseconds. */
  milliseconds: Datum<boolean>
  /** The CHANNEL-ID that the provider prescribes for everybody. */
  channelId: Datum<string | undefined>
  /** A repeat of the same reference answers as before and pays nothing, within `dedupeDays`. */
  idempotentByReference: Datum<boolean>
  /** Days after which the provider forgets a reference and would pay it again. */
  dedupeDays: Datum<number | undefined>
  /** What a status question must name besides our reference. */
  statusNeeds: Datum<{ externalId: boolean; transactionDate: boolean }>
  /** Seconds after the payment before which the status service does not know it. */
  statusMinAgeSeconds: Datum<number>
  /** Days for which the status service remembers. */
  statusWindowDays: Datum<number>
  /** Number of characters after which the provider cuts names. */
  nameLimit: Datum<number | undefined>
  /** How mobile numbers are written (wallets). */
  phoneFormat?: Datum<PhoneFormat>
  /** Milliseconds to wait for an answer. */
  timeoutMs: Datum<number>
  /** Whole rupiah that an inquiry names; `undefined`: the amount to be paid. */
  inquiryAmount: Datum<bigint | undefined>
  /** `additionalInfo` of inquiry and payment. */
  additionalInfo: Datum<Readonly<Record<string, string>> | undefined>
}

function documented<const Value>(is: Value): Datum<Value> {
  return { is, proof: 'documented' }
}

function assumed<const Value>(is: Value): Datum<Value> {
  return { is, proof: 'assumed' }
}

/** What holds where a provider publishes nothing: the standard's words, and never that a repeat is harmless. */
const standard = {
  signing: documented('with-token'),
  milliseconds: documented(false),
  channelId: assumed(undefined),
  idempotentByReference: assumed(false),
  dedupeDays: assumed(undefined),
  statusNeeds: assumed({ externalId: false, transactionDate: false }),
  statusMinAgeSeconds: assumed(0),
  statusWindowDays: assumed(31),
  nameLimit: assumed(undefined),
  timeoutMs: assumed(30_000),
  inquiryAmount: assumed(undefined),
  additionalInfo: assumed(undefined),
} satisfies Partial<ProviderProfile>

const bni: ProviderProfile = {
  ...standard,
  code: 'bni',
  protocol: 'bank',
  tokenPath: documented('/snap/v1/access-token/b2b'),
  inquiryPath: documented('/snap-service/v1/account-inquiry-internal'),
  payPath: documented('/snap-service/v1/transfer-intrabank'),
  statusPath: documented('/snap-service/v1/transfer/status'),
  statusService: documented('36'),
}

const bca: ProviderProfile = {
  ...standard,
  code: 'bca',
  protocol: 'bank',
  tokenPath: documented('/openapi/v1.0/access-token/b2b'),
  inquiryPath: documented('/openapi/v1.0/account-inquiry-internal'),
  payPath: documented('/openapi/v1.0/transfer-intrabank'),
  statusPath: documented('/openapi/v1.0/transfer/status'),
  statusService: documented('36'),
  channelId: documented('95051'),
  statusNeeds: documented({ externalId: true, transactionDate: true }),
  statusWindowDays: documented(31),
  nameLimit: documented(24),
}

const dana: ProviderProfile = {
  ...standard,
  code: 'dana',
  protocol: 'wallet',
  tokenPath: documented('/v1.0/access-token/b2b.htm'),
  inquiryPath: documented('/v1.0/emoney/account-inquiry.htm'),
  payPath: documented('/v1.0/emoney/topup.htm'),
  statusPath: documented('/v1.0/emoney/topup-status.htm'),
  statusService: documented('39'),
  signing: documented('with-key'),
  idempotentByReference: documented(true),
  dedupeDays: assumed(undefined),
  phoneFormat: documented('628'),
  additionalInfo: documented({ fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' }),
}

const ovo: ProviderProfile = {
  ...standard,
  code: 'ovo',
  protocol: 'wallet',
  tokenPath: documented('/OVOSNAP/v1.0/access-token/b2b'),
  inquiryPath: documented('/OVOSNAP/v2.0/emoney/account-inquiry'),
  payPath: documented('/OVOSNAP/v2.0/emoney/topup'),
  statusPath: documented('/OVOSNAP/v2.0/emoney/topup-status'),
  statusService: documented('39'),
  milliseconds: documented(true),
  phoneFormat: documented('08'),
}

/** Through Midtrans Payouts. */
const gopay: ProviderProfile = {
  ...standard,
  code: 'gopay',
  protocol: 'wallet',
  tokenPath: documented('/v1.0/access-token/b2b'),
  inquiryPath: documented('/v1.0/emoney/account-inquiry'),
  payPath: documented('/v1.0/emoney/topup'),
  statusPath: documented('/v1.0/transfer/status'),
  statusService: documented('36'),
  dedupeDays: documented(60),
  statusMinAgeSeconds: documented(600),
  statusWindowDays: documented(60),
  phoneFormat: assumed('628'),
  inquiryAmount: documented(1n),
  additionalInfo: documented({ beneficiaryProvider: 'gopay' }),
}

const linkaja: ProviderProfile = {
  ...standard,
  code: 'linkaja',
  protocol: 'wallet',
  tokenPath: assumed('/v1.0/access-token/b2b'),
  inquiryPath: assumed('/v1.0/emoney/account-inquiry'),
  payPath: assumed('/v1.0/emoney/topup'),
  statusPath: assumed('/v1.0/emoney/topup-status'),
  statusService: assumed('39'),
  signing: assumed('with-token'),
  phoneFormat: assumed('628'),
}

const profiles: readonly ProviderProfile[] = [bni, bca, dana, ovo, gopay, linkaja]

/** Finds how the provider of a channel is spoken to; `undefined` for a channel that nobody has described yet. */
export function findProfile(channel: string): ProviderProfile | undefined {
  return profiles.find(({ code }) => code === channel)
}

/** Service numbers of a protocol: inquiry and payment. They stand in every response code. */
export function servicesOf({ protocol }: Pick<ProviderProfile, 'protocol'>): {
  inquiry: string
  pay: string
} {
  return protocol === 'bank' ? { inquiry: '15', pay: '17' } : { inquiry: '37', pay: '38' }
}
