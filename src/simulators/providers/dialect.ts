export const providerNames = ['bni', 'bca', 'dana', 'ovo', 'gopay', 'linkaja'] as const
export type ProviderName = (typeof providerNames)[number]

/** What a provider does, and whether its public documentation says so or it is our careful guess. */
export type Fact<Value> = { readonly is: Value; readonly basis: 'documented' | 'assumed' }

export function documented<const Value>(is: Value): Fact<Value> {
  return { is, basis: 'documented' }
}

export function assumed<const Value>(is: Value): Fact<Value> {
  return { is, basis: 'assumed' }
}

/** `symmetric` is HMAC-SHA512 with an access token, `asymmetric` RSA-SHA256 without one. */
export type SigningMode = 'symmetric' | 'asymmetric'

export type Operation =
  | 'balance'
  | 'statement'
  | 'account-inquiry'
  | 'external-inquiry'
  | 'transfer'
  | 'external-transfer'
  | 'wallet-inquiry'
  | 'top-up'
  | 'bank-inquiry'
  | 'bank-payment'
  | 'status'

/** One address of a provider. `code` is the service number of the standard, part of every response code. */
export type Service = { does: Operation; code: string; path: string; method?: 'GET' }

/** Status words of the standard that a simulated payment can reach. */
export type StatusWord = '00' | '03' | '04' | '06'

/** HTTP status and case of a SNAP response code, `403/18`. */
export type Code = `${number}/${string}`

export type AccountStatus = 'active' | 'closed' | 'dormant' | 'frozen' | 'unknown'

/** Everything in which one provider differs from another. */
export type Dialect = {
  name: ProviderName
  kind: 'bank' | 'wallet'
  tokenPath: Fact<string>
  services: readonly Fact<Service>[]
  signing: Fact<readonly SigningMode[]>
  /** Which secret of the partner keys the HMAC. */
  hmacKey: Fact<'clientSecret' | 'apiSecret'>
  /** The one CHANNEL-ID that a strict partner may send; `undefined`: any of up to 5 characters. */
  channelId: Fact<string | undefined>
  /** X-EXTERNAL-ID of a lenient partner; a strict one always sends up to 32 digits. */
  externalId: Fact<RegExp>
  /** Times may carry milliseconds even from a strict partner. */
  timestampMillis: Fact<boolean>
  /** The beneficiary's account number or phone. */
  account: Fact<RegExp>
  /** How the holder's name is shown. */
  holderName: Fact<{ maxLength?: number; honorific?: true }>
  /** Fields that are mandatory beyond the standard, as dotted paths. */
  requires: Fact<Partial<Record<Operation, readonly string[]>>>
  /** Code for an account that cannot be paid; `resultMsg` goes into `additionalInfo`. */
  accountRefusals: Fact<Partial<Record<AccountStatus, { code: Code; resultMsg: string }>>>
  /** Most that one credit may be, whole rupiah. */
  ceiling: Fact<bigint | undefined>
  /** A transfer must carry the partnerReferenceNo of an earlier inquiry. */
  inquiryFirst: Fact<boolean>
  /**
   * What a known partnerReferenceNo under a new X-EXTERNAL-ID does: `pays-again` is a second credit, `replays`
   * answers as before, `refuses` answers 409xx01 once the first succeeded.
   */
  repeats: Fact<'pays-again' | 'replays' | 'refuses'>
  /** Days after which a reference is forgotten and would be paid again. */
  dedupeDays: Fact<number | undefined>
  status: Fact<{
    needs: readonly string[]
    /** Seconds after the request before which the status inquiry does not know the payment. */
    minAgeSeconds: number
    windowDays?: number
    words: readonly StatusWord[]
  }>
  /** Longest period, in days, and most lines of one statement. */
  statement: Fact<{ days: number; lines: number }>
  callback: Fact<'none' | 'snap-asymmetric' | 'iris-sha512'>
}
