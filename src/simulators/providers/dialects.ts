import { assumed, type Dialect, documented, type Fact, type ProviderName, type Service } from './dialect.ts'

/** The standard's own answers to what a provider leaves open; prudent where silence could pay twice. */
const standard = {
  tokenPath: assumed('/v1.0/access-token/b2b'),
  signing: documented(['symmetric']),
  hmacKey: documented('clientSecret'),
  channelId: assumed(undefined),
  externalId: documented(/^[0-9A-Za-z]{1,36}$/),
  timestampMillis: documented(false),
  holderName: assumed({}),
  requires: documented({}),
  accountRefusals: assumed({}),
  ceiling: assumed(undefined),
  inquiryFirst: assumed(false),
  repeats: assumed('pays-again'),
  dedupeDays: assumed(undefined),
  status: assumed({
    needs: ['originalPartnerReferenceNo'],
    minAgeSeconds: 0,
    words: ['00', '03', '04', '06'],
  }),
  statement: assumed({ days: 31, lines: 9000 }),
  callback: documented('none'),
} satisfies Partial<Dialect>

const indonesianMobile = /^(?:0|62)8\d{7,12}$/

/** The wallet services 37, 38 and 39 under one base, with what the provider appends to every path. */
function walletServices(base: string, suffix = ''): Service[] {
  return [
    { does: 'wallet-inquiry', code: '37', path: `${base}/emoney/account-inquiry${suffix}` },
    { does: 'top-up', code: '38', path: `${base}/emoney/topup${suffix}` },
    { does: 'status', code: '39', path: `${base}/emoney/topup-status${suffix}` },
  ]
}

function each(mark: (service: Service) => Fact<Service>, services: Service[]): Fact<Service>[] {
  return services.map((service) => mark(service))
}

const bni: Dialect = {
  ...standard,
  name: 'bni',
  kind: 'bank',
  tokenPath: documented('/snap/v1/access-token/b2b'),
  services: [
    ...each(documented, [
      { does: 'balance', code: '11', path: '/snap-service/v1/balance-inquiry' },
      { does: 'account-inquiry', code: '15', path: '/snap-service/v1/account-inquiry-internal' },
      { does: 'external-inquiry', code: '16', path: '/snap-service/v1/account-inquiry-external' },
      { does: 'transfer', code: '17', path: '/snap-service/v1/transfer-intrabank' },
      { does: 'external-transfer', code: '18', path: '/snap-service/v1/transfer-interbank' },
      { does: 'status', code: '36', path: '/snap-service/v1/transfer/status' },
    ]),
    // BNI's published client has no statement; reconciliation needs one, so it is offered as the standard has it.
    assumed({ does: 'statement', code: '14', path: '/snap-service/v1/bank-statement' }),
  ],
  hmacKey: documented('apiSecret'),
  account: assumed(/^\d{10}$/),
  holderName: documented({ honorific: true }),
}

const bca: Dialect = {
  ...standard,
  name: 'bca',
  kind: 'bank',
  tokenPath: documented('/openapi/v1.0/access-token/b2b'),
  services: each(documented, [
    { does: 'balance', code: '11', path: '/openapi/v1.0/balance-inquiry' },
    { does: 'statement', code: '14', path: '/openapi/v1.0/bank-statement' },
    { does: 'account-inquiry', code: '15', path: '/openapi/v1.0/account-inquiry-internal' },
    { does: 'external-inquiry', code: '16', path: '/openapi/v2.0/account-inquiry-external' },
    { does: 'transfer', code: '17', path: '/openapi/v1.0/transfer-intrabank' },
    { does: 'external-transfer', code: '18', path: '/openapi/v2.0/transfer-interbank' },
    { does: 'status', code: '36', path: '/openapi/v1.0/transfer/status' },
  ]),
  channelId: documented('95051'),
  externalId: documented(/^\d{1,32}$/),
  account: documented(/^\d{10}$/),
  holderName: documented({ maxLength: 24 }),
  requires: documented({
    'external-transfer': ['additionalInfo.transferType'],
  }),
  inquiryFirst: documented(true),
  status: documented({
    needs: ['originalExternalId', 'transactionDate'],
    minAgeSeconds: 0,
    windowDays: 31,
    words: ['00', '03', '06'],
  }),
  statement: documented({ days: 31, lines: 9000 }),
}

const dana: Dialect = {
  ...standard,
  name: 'dana',
  kind: 'wallet',
  tokenPath: documented('/v1.0/access-token/b2b.htm'),
  services: [
    ...each(documented, [
      ...walletServices('/v1.0', '.htm'),
      { does: 'bank-inquiry', code: '42', path: '/v1.0/emoney/bank-account-inquiry.htm' },
      { does: 'bank-payment', code: '43', path: '/v1.0/emoney/transfer-bank.htm' },
      { does: 'status', code: '00', path: '/v1.0/emoney/transfer-bank-status.htm' },
    ]),
    // DANA's own balance call is not SNAP (`queryMerchantResource`); the standard's stands in for it.
    assumed({ does: 'balance', code: '11', path: '/v1.0/balance-inquiry.htm' }),
  ],
  signing: documented(['asymmetric', 'symmetric']),
  externalId: documented(/^.{1,36}$/s),
  account: documented(/^628\d{7,12}$/),
  requires: documented({
    'wallet-inquiry': ['additionalInfo.fundType'],
    'top-up': ['additionalInfo.fundType'],
    'bank-inquiry': ['additionalInfo.fundType'],
    'bank-payment': ['additionalInfo.fundType'],
  }),
  // The code is documented for both; the wording of `resultMsg` is ours.
  accountRefusals: documented({
    unknown: { code: '403/05', resultMsg: 'USER_NOT_REGISTERED' },
    frozen: { code: '403/05', resultMsg: 'USER_FROZEN' },
  }),
  repeats: documented('replays'),
  callback: documented('snap-asymmetric'),
}

const ovo: Dialect = {
  ...standard,
  name: 'ovo',
  kind: 'wallet',
  tokenPath: documented('/OVOSNAP/v1.0/access-token/b2b'),
  services: each(documented, [
    ...walletServices('/OVOSNAP/v2.0'),
    { does: 'balance', code: '11', path: '/cashin/snap/v2.0/merchant/account/balance', method: 'GET' },
  ]),
  timestampMillis: documented(true),
  account: documented(/^08\d{7,12}$/),
  ceiling: documented(10_000_000n),
}

const gopay: Dialect = {
  ...standard,
  name: 'gopay',
  kind: 'wallet',
  tokenPath: documented('/v1.0/access-token/b2b'),
  services: [
    ...each(documented, walletServices('/v1.0').slice(0, 2)),
    documented({ does: 'status', code: '36', path: '/v1.0/transfer/status' }),
    // Midtrans lists 36 for top-ups too; the standard's own status and balance are offered beside it.
    assumed({ does: 'status', code: '39', path: '/v1.0/emoney/topup-status' }),
    assumed({ does: 'balance', code: '11', path: '/v1.0/balance-inquiry' }),
  ],
  externalId: documented(/^\d{1,36}$/),
  account: assumed(indonesianMobile),
  requires: documented({
    'wallet-inquiry': ['additionalInfo.beneficiaryProvider'],
    'top-up': ['customerName', 'notes', 'additionalInfo.beneficiaryProvider'],
  }),
  repeats: documented('refuses'),
  dedupeDays: documented(60), // "2 months"
  status: documented({
    needs: ['originalPartnerReferenceNo'],
    minAgeSeconds: 600,
    windowDays: 60,
    words: ['00', '03', '04', '06'],
  }),
  callback: documented('iris-sha512'),
}

const linkaja: Dialect = {
  ...standard,
  name: 'linkaja',
  kind: 'wallet',
  signing: assumed(['symmetric']),
  services: each(assumed, [
    ...walletServices('/v1.0'),
    { does: 'balance', code: '11', path: '/v1.0/balance-inquiry' },
  ]),
  account: assumed(indonesianMobile),
}

export const dialects: Record<ProviderName, Dialect> = { bni, bca, dana, ovo, gopay, linkaja }
