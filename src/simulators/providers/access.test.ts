import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askToken, call, nextExternalId, startAll, testPartner, tokenFrom } from './partner-for-tests.ts'

const inquiry = { beneficiaryAccountNo: '8800123456' }
const bniInquiry = '/snap-service/v1/account-inquiry-internal'
const walletInquiry = {
  customerNumber: '628990001234',
  amount: { value: '1.00', currency: 'IDR' },
  additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
}
const danaInquiry = '/v1.0/emoney/account-inquiry.htm'

test('every provider hands out a token of 15 minutes at its own address', async () => {
  await using started = await startAll()
  const { bases } = started.providers
  const addresses = [
    `${bases.bni}/snap/v1/access-token/b2b`,
    `${bases.bca}/openapi/v1.0/access-token/b2b`,
    `${bases.dana}/v1.0/access-token/b2b.htm`,
    `${bases.ovo}/OVOSNAP/v1.0/access-token/b2b`,
    `${bases.gopay}/v1.0/access-token/b2b`,
    `${bases.linkaja}/v1.0/access-token/b2b`,
  ]
  for (const address of addresses) {
    const { status, body, headers } = await askToken(address)
    assert.equal(status, 200, address)
    assert.equal(body['responseCode'], '2007300')
    assert.equal(body['tokenType'], 'Bearer')
    assert.equal(body['expiresIn'], '900')
    assert.equal(headers.get('x-client-key'), testPartner.clientId)
    assert.equal(headers.get('x-timestamp'), '2026-11-23T10:00:00+07:00')
  }
})

test('a token is refused to strangers, for stale times and for another grant', async () => {
  await using started = await startAll()
  const address = `${started.providers.bases.bni}/snap/v1/access-token/b2b`
  const code = async (given: Parameters<typeof askToken>[1]): Promise<unknown> =>
    (await askToken(address, given)).body['responseCode']
  assert.equal(await code({ clientId: 'stranger' }), '4017300')
  assert.equal(await code({ timestamp: '2026-11-23T09:54:59+07:00' }), '4017300')
  assert.equal(await code({ timestamp: '2026-11-23T10:05:01+07:00' }), '4017300')
  assert.equal(await code({ timestamp: '2026-11-23T09:55:00+07:00' }), '2007300')
  assert.equal(await code({ timestamp: 'today' }), '4007301')
  assert.equal(await code({ timestamp: '2026-11-23T03:00:00Z' }), '4007301')
  assert.equal(await code({ body: {} }), '4007302')
  assert.equal(await code({ body: { grantType: 'password' } }), '4007301')
  assert.equal(await code({ body: { grant_type: 'client_credentials' } }), '4007302')
})

test('a lenient partner may write the grant, the time and the ids as partners do in fact', async () => {
  const lenient = { ...testPartner, strict: false }
  await using started = await startAll({ partners: { bni: lenient, dana: lenient } })
  const { bases } = started.providers
  const address = `${bases.bni}/snap/v1/access-token/b2b`
  for (const name of ['grantType', 'granttype', 'grant_type']) {
    const { body } = await askToken(address, { body: { [name]: 'client_credentials' } })
    assert.equal(body['responseCode'], '2007300', name)
  }
  for (const timestamp of [
    '2026-11-23T03:00:00Z',
    '2026-11-23T10:00:00.123+07:00',
    '2026-11-23T11:00:00+08:00',
  ]) {
    const sent = { body: walletInquiry, timestamp, externalId: `any-${timestamp}`.slice(0, 36) }
    const { body } = await call(bases.dana + danaInquiry, { ...sent, headers: { 'channel-id': 'sembilan' } })
    assert.equal(body['responseCode'], '2003700', timestamp)
  }
})

test('a strict partner is held to its own rules', async () => {
  await using started = await startAll()
  const address = started.providers.bases.dana + danaInquiry
  const codeOf = async (sent: Parameters<typeof call>[1]): Promise<unknown> =>
    (await call(address, { body: walletInquiry, ...sent })).body['responseCode']
  assert.equal(await codeOf({}), '2003700')
  assert.equal(await codeOf({ timestamp: '2026-11-23T03:00:00Z' }), '4003701')
  assert.equal(await codeOf({ timestamp: '2026-11-23T10:00:00.123+07:00' }), '4003701')
  assert.equal(await codeOf({ externalId: 'abc' }), '4003701')
  assert.equal(await codeOf({ externalId: '1'.repeat(33) }), '4003701')
  assert.equal(await codeOf({ headers: { 'channel-id': '123456' } }), '4003701')
  assert.equal(await codeOf({ headers: { 'channel-id': '' } }), '4003702')
})

test('milliseconds are usual at OVO, also for a strict partner, and its balance is asked by GET', async () => {
  await using started = await startAll()
  const base = started.providers.bases.ovo
  const token = await tokenFrom(`${base}/OVOSNAP/v1.0/access-token/b2b`, '2026-11-23T10:00:00.250+07:00')
  const { body } = await call(`${base}/cashin/snap/v2.0/merchant/account/balance?currency=IDR`, {
    method: 'GET',
    token,
    timestamp: '2026-11-23T10:00:00.250+07:00',
  })
  assert.equal(body['responseCode'], '2001100')
})

test('the path that was called is signed, prefix and query included', async () => {
  await using started = await startAll()
  const base = started.providers.bases.bni
  const token = await tokenFrom(`${base}/snap/v1/access-token/b2b`)
  const codeOf = async (address: string, signedPath?: string): Promise<unknown> => {
    const sent = { token, body: inquiry, ...(signedPath !== undefined && { signedPath }) }
    return (await call(address, sent)).body['responseCode']
  }
  assert.equal(await codeOf(base + bniInquiry), '2001500')
  assert.equal(await codeOf(base + bniInquiry, bniInquiry), '4011500')
  assert.equal(await codeOf(`${base}${bniInquiry}?a=1&b=%20`), '2001500')
  assert.equal(await codeOf(`${base}${bniInquiry}?a=1`, `/bni${bniInquiry}`), '4011500')
})

test('the bytes that were sent are verified: blanks do not matter, anything else does', async () => {
  await using started = await startAll()
  const base = started.providers.bases.bni
  const token = await tokenFrom(`${base}/snap/v1/access-token/b2b`)
  const spaced = '{\n  "partnerReferenceNo" : "1 2",\t"beneficiaryAccountNo" : "8800123456" }'
  const { body } = await call(base + bniInquiry, { token, body: spaced })
  assert.equal(body['responseCode'], '2001500')
  assert.equal(body['partnerReferenceNo'], '1 2')
  const hex = await call(base + bniInquiry, { token, body: inquiry, encoding: 'hex' })
  assert.equal(hex.body['responseCode'], '2001500')
})

test('a request is judged by the mode it uses, and each provider allows its own', async () => {
  await using started = await startAll()
  const { dana, bca } = started.providers.bases
  const danaToken = await tokenFrom(`${dana}/v1.0/access-token/b2b.htm`)
  const withToken = await call(dana + danaInquiry, { body: walletInquiry, token: danaToken })
  assert.equal(withToken.body['responseCode'], '2003700')
  const withoutToken = await call(dana + danaInquiry, { body: walletInquiry })
  assert.equal(withoutToken.body['responseCode'], '2003700')
  const atBca = `${bca}/openapi/v1.0/account-inquiry-internal`
  assert.equal((await call(atBca, { body: inquiry })).body['responseCode'], '4011503')
  assert.equal((await call(atBca, { body: inquiry, token: danaToken })).body['responseCode'], '4011501')
})

test('BNI keys the HMAC with the API secret and knows the partner by its API key', async () => {
  const partner = { ...testPartner, apiKey: 'kunci-api', apiSecret: 'rahasia-api' }
  await using started = await startAll({ partners: { bni: partner } })
  const base = started.providers.bases.bni
  const token = await tokenFrom(`${base}/snap/v1/access-token/b2b`)
  const sent = { token, body: inquiry, headers: { 'x-partner-id': 'kunci-api' } }
  assert.equal((await call(base + bniInquiry, sent)).body['responseCode'], '4011500')
  const right = await call(base + bniInquiry, { ...sent, secret: 'rahasia-api' })
  assert.equal(right.body['responseCode'], '2001500')
})

test('a token ends after 15 minutes, or when the provider forgets it', async () => {
  await using started = await startAll()
  const { providers, forward } = started
  const token = await tokenFrom(`${providers.bases.bni}/snap/v1/access-token/b2b`)
  const codeAt = async (timestamp: string): Promise<unknown> =>
    (await call(providers.bases.bni + bniInquiry, { token, body: inquiry, timestamp })).body['responseCode']
  forward(899)
  assert.equal(await codeAt('2026-11-23T10:14:59+07:00'), '2001500')
  forward(1)
  assert.equal(await codeAt('2026-11-23T10:15:00+07:00'), '4011501')
  const next = await tokenFrom(`${providers.bases.bni}/snap/v1/access-token/b2b`, '2026-11-23T10:15:00+07:00')
  providers.control.expireTokens()
  const sent = { token: next, body: inquiry, timestamp: '2026-11-23T10:15:00+07:00' }
  assert.equal((await call(providers.bases.bni + bniInquiry, sent)).body['responseCode'], '4011501')
})

test('a message id serves once in a Jakarta day and again on the next', async () => {
  await using started = await startAll({ clock: () => new Date('2026-11-23T10:00:00+07:00') })
  const address = started.providers.bases.dana + danaInquiry
  const externalId = nextExternalId()
  const forged = await call(address, { body: walletInquiry, externalId, signedPath: '/elsewhere' })
  assert.equal(forged.body['responseCode'], '4013700', 'a forged request uses nothing up')
  const first = await call(address, { body: walletInquiry, externalId })
  assert.equal(first.body['responseCode'], '2003700')
  const second = await call(address, { body: walletInquiry, externalId })
  assert.equal(second.body['responseCode'], '4093700')
})

test('the day of a message id ends at midnight in Jakarta, not at midnight UTC', async () => {
  await using started = await startAll()
  const { providers, forward } = started
  const externalId = nextExternalId()
  const codeAt = async (timestamp: string): Promise<unknown> => {
    const sent = { body: walletInquiry, externalId, timestamp }
    return (await call(providers.bases.dana + danaInquiry, sent)).body['responseCode']
  }
  assert.equal(await codeAt('2026-11-23T10:00:00+07:00'), '2003700')
  forward(13 * 3600 + 59 * 60)
  assert.equal(await codeAt('2026-11-23T23:59:00+07:00'), '4093700')
  forward(60)
  assert.equal(await codeAt('2026-11-24T00:00:00+07:00'), '2003700')
})
