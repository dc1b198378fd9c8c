import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, rupiah, stamp, startAll, tokenFrom } from './partner-for-tests.ts'

type Started = Awaited<ReturnType<typeof startAll>>
const day = 24 * 3600

/** Calls a bank with a fresh token at the present moment of its clock. */
async function callBank(
  { providers, clock }: Started,
  given: { bank: 'bca' | 'bni'; path: string; body: unknown; externalId?: string },
) {
  const { bank, path, body, externalId } = given
  const tokenPath = { bca: '/openapi/v1.0/access-token/b2b', bni: '/snap/v1/access-token/b2b' }[bank]
  const timestamp = stamp(clock())
  const token = await tokenFrom(providers.bases[bank] + tokenPath, timestamp)
  const sent = { token, timestamp, body, ...(externalId !== undefined && { externalId }) }
  return call(providers.bases[bank] + path, sent)
}

function inquireBca(started: Started, reference: string, account = '8800123456') {
  const body = { partnerReferenceNo: reference, beneficiaryAccountNo: account }
  return callBank(started, { bank: 'bca', path: '/openapi/v1.0/account-inquiry-internal', body })
}

function transferBca(
  started: Started,
  given: { reference: string; account?: string; externalId?: string; remark?: string },
) {
  const { reference, account = '8800123456', remark = reference } = given
  const body = {
    partnerReferenceNo: reference,
    amount: rupiah(),
    beneficiaryAccountNo: account,
    sourceAccountNo: '8800000001',
    transactionDate: stamp(started.clock()),
    remark,
  }
  return callBank(started, { bank: 'bca', path: '/openapi/v1.0/transfer-intrabank', body, ...given })
}

function statementBca(started: Started, given: { from?: string; to?: string } = {}) {
  const body = { accountNo: '8800000001', fromDateTime: given.from, toDateTime: given.to }
  return callBank(started, { bank: 'bca', path: '/openapi/v1.0/bank-statement', body })
}

test('BCA shows 24 characters of a name, BNI puts an honorific before it', async () => {
  await using started = await startAll()
  const { control } = started.providers
  await control.setAccount({ account: '8800123456', name: 'Muhammad Abdurrahman Wahid', honorific: 'Bpk' })
  const atBca = await inquireBca(started, '1')
  assert.equal(atBca.body['beneficiaryAccountName'], 'MUHAMMAD ABDURRAHMAN WAH')
  assert.equal(String(atBca.body['beneficiaryAccountName']).length, 24)
  const path = '/snap-service/v1/account-inquiry-internal'
  const atBni = await callBank(started, { bank: 'bni', path, body: { beneficiaryAccountNo: '8800123456' } })
  assert.equal(atBni.body['beneficiaryAccountName'], 'Bpk MUHAMMAD ABDURRAHMAN WAHID')
})

test('an account that nobody has set has the default name, another name or a masked one by its digits', async () => {
  await using started = await startAll()
  const nameOf = async (account: string): Promise<unknown> =>
    (await inquireBca(started, '1', account)).body['beneficiaryAccountName']
  assert.equal(await nameOf('8800123456'), 'SARI WULANDARI')
  assert.equal(await nameOf('8800120999'), 'BUDI SANTOSO')
  assert.equal(await nameOf('8800120998'), 'SA** WU*******')
  await started.providers.control.setAccount({
    provider: 'bca',
    account: '8800120999',
    name: 'Sari Wulandari',
  })
  assert.equal(await nameOf('8800120999'), 'SARI WULANDARI')
})

test('a number of another length is no account', async () => {
  await using started = await startAll()
  assert.equal((await inquireBca(started, '1', '88001234567')).body['responseCode'], '4041511')
  assert.equal((await inquireBca(started, '1', '88001x3456')).body['responseCode'], '4001501')
})

test('BCA takes a transfer only under the reference of an inquiry', async () => {
  await using started = await startAll()
  assert.equal((await transferBca(started, { reference: '1' })).body['responseCode'], '4001701')
  await inquireBca(started, '1')
  const { body } = await transferBca(started, { reference: '1' })
  assert.equal(body['responseCode'], '2001700')
  assert.equal(body['beneficiaryAccountNo'], '8800123456')
  assert.equal(body['sourceAccountNo'], '8800000001')
  assert.equal(await started.providers.control.countCredits('1'), 1)
})

test('BCA refuses a repeated message, but pays a reference again under a new message id', async () => {
  await using started = await startAll()
  await inquireBca(started, '1')
  const externalId = '77777'
  await transferBca(started, { reference: '1', externalId })
  const conflict = await transferBca(started, { reference: '1', externalId })
  assert.equal(conflict.body['responseCode'], '4091700')
  assert.equal(await started.providers.control.countCredits('1'), 1)
  await transferBca(started, { reference: '1' })
  assert.equal(await started.providers.control.countCredits('1'), 2)
})

test('BCA finds a payment by message id and day, for 31 days', async () => {
  await using started = await startAll()
  await inquireBca(started, '1')
  await transferBca(started, { reference: '1', externalId: '555' })
  const ask = (question: Record<string, string>) =>
    callBank(started, {
      bank: 'bca',
      path: '/openapi/v1.0/transfer/status',
      body: { serviceCode: '17', originalPartnerReferenceNo: '1', ...question },
    })
  const transactionDate = '2026-11-23T23:59:59+07:00'
  const whole = { originalExternalId: '555', transactionDate }
  const { body } = await ask(whole)
  assert.equal(body['latestTransactionStatus'], '00')
  assert.equal(body['beneficiaryAccountNo'], '8800123456')
  assert.equal((await ask({ transactionDate })).body['responseCode'], '4003602')
  assert.equal((await ask({ originalExternalId: '555' })).body['responseCode'], '4003602')
  const nextDay = { ...whole, transactionDate: '2026-11-24T00:00:00+07:00' }
  assert.equal((await ask(nextDay)).body['responseCode'], '4043601')
  started.forward(31 * day + 1)
  assert.equal((await ask(whole)).body['responseCode'], '4043601')
})

test('BCA has no word for a refund: its status stays a success, its statement shows the correction', async () => {
  await using started = await startAll()
  await inquireBca(started, '1')
  await transferBca(started, { reference: '1', account: '8800120604', externalId: '555' })
  started.forward(3 * day)
  const { body } = await callBank(started, {
    bank: 'bca',
    path: '/openapi/v1.0/transfer/status',
    body: { serviceCode: '17', originalExternalId: '555', transactionDate: '2026-11-23T10:00:00+07:00' },
  })
  assert.equal(body['latestTransactionStatus'], '00')
  const statement = await statementBca(started, { from: '2026-11-23T00:00:00+07:00' })
  const details = listOf(statement.body['detailData'])
  assert.deepEqual(
    details.map(({ type, transactionDetailStatus }) => [type, transactionDetailStatus]),
    [
      ['DEBIT', 'SUCCESS'],
      ['CREDIT', 'ERROR CORECTION'],
    ],
  )
})

test('a statement carries the remark, adds up, and covers at most 31 days', async () => {
  await using started = await startAll()
  for (const reference of ['1', '2']) {
    await inquireBca(started, reference)
    await transferBca(started, { reference, remark: `2600000000011${reference}` })
  }
  const { body } = await statementBca(started)
  const details = listOf(body['detailData'])
  assert.deepEqual(
    details.map(({ remark }) => remark),
    ['26000000000111', '26000000000112'],
  )
  assert.deepEqual(body['totalDebitEntries'], { numberOfEntries: '2', amount: rupiah('1200000.00') })
  assert.deepEqual(body['balance'], [
    { startingBalance: rupiah('1000000000000.00'), endingBalance: rupiah('999998800000.00') },
  ])
  const balance = await callBank(started, {
    bank: 'bca',
    path: '/openapi/v1.0/balance-inquiry',
    body: { accountNo: '8800000001' },
  })
  const [info] = listOf(balance.body['accountInfos'])
  assert.deepEqual(info?.['availableBalance'], rupiah('999998800000.00'))
  const tooLong = await statementBca(started, { from: '2026-10-01T00:00:00+07:00' })
  assert.equal(tooLong.body['responseCode'], '4001401')
})

test('a statement of a past period ends with the balance of that time', async () => {
  await using started = await startAll()
  const pay = async (reference: string): Promise<void> => {
    await inquireBca(started, reference)
    await transferBca(started, { reference })
  }
  await pay('1')
  started.forward(day)
  await pay('2')
  const past = { from: '2026-11-23T00:00:00+07:00', to: '2026-11-23T23:59:59+07:00' }
  const { body } = await statementBca(started, past)
  assert.equal(listOf(body['detailData']).length, 1)
  assert.deepEqual(body['balance'], [
    { startingBalance: rupiah('1000000000000.00'), endingBalance: rupiah('999999400000.00') },
  ])
})

test('an interbank transfer at BNI names the other bank', async () => {
  await using started = await startAll()
  const account = { beneficiaryAccountNo: '12345678901234', beneficiaryBankCode: 'CENAIDJA' }
  const inquiry = await callBank(started, {
    bank: 'bni',
    path: '/snap-service/v1/account-inquiry-external',
    body: account,
  })
  assert.equal(inquiry.body['responseCode'], '2001600')
  const order = {
    ...account,
    partnerReferenceNo: '5',
    amount: rupiah(),
    sourceAccountNo: '8800000001',
    transactionDate: stamp(started.clock()),
    beneficiaryAccountName: 'SARI WULANDARI',
  }
  const path = '/snap-service/v1/transfer-interbank'
  const { body } = await callBank(started, { bank: 'bni', path, body: order })
  assert.equal(body['responseCode'], '2001800')
  assert.equal(body['beneficiaryBankCode'], 'CENAIDJA')
  const { beneficiaryAccountName: _name, ...nameless } = order
  const refused = await callBank(started, { bank: 'bni', path, body: nameless })
  assert.equal(refused.body['responseMessage'], 'Invalid Mandatory Field {beneficiaryAccountName}')
})

/** Reads a list of objects out of an answer. */
function listOf(value: unknown): Record<string, unknown>[] {
  assert.ok(Array.isArray(value))
  return value.map((item: unknown) => ({ ...Object(item) }))
}
