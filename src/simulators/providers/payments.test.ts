import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, rupiah, stamp, startAll, tokenFrom } from './partner-for-tests.ts'

type Started = Awaited<ReturnType<typeof startAll>>
const day = 24 * 3600

/** Tops a wallet up without a token, as DANA allows. */
function topUpDana(
  { providers, clock }: Started,
  given: { reference: string; phone?: string; value?: string },
) {
  const { reference, phone = '628990001234', value = '600000.00' } = given
  return call(`${providers.bases.dana}/v1.0/emoney/topup.htm`, {
    timestamp: stamp(clock()),
    body: {
      partnerReferenceNo: reference,
      customerNumber: phone,
      amount: rupiah(value),
      additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
    },
  })
}

function askDana({ providers, clock }: Started, reference: string) {
  return call(`${providers.bases.dana}/v1.0/emoney/topup-status.htm`, {
    timestamp: stamp(clock()),
    body: { originalPartnerReferenceNo: reference, serviceCode: '38' },
  })
}

async function topUpGopay({ providers, clock }: Started, given: { reference: string; phone?: string }) {
  const { reference, phone = '08990001234' } = given
  const timestamp = stamp(clock())
  const token = await tokenFrom(`${providers.bases.gopay}/v1.0/access-token/b2b`, timestamp)
  return call(`${providers.bases.gopay}/v1.0/emoney/topup`, {
    timestamp,
    token,
    body: {
      partnerReferenceNo: reference,
      customerNumber: phone,
      customerName: 'SARI WULANDARI',
      notes: reference,
      amount: rupiah(),
      additionalInfo: { beneficiaryProvider: 'gopay' },
    },
  })
}

async function askGopay({ providers, clock }: Started, reference: string) {
  const timestamp = stamp(clock())
  const token = await tokenFrom(`${providers.bases.gopay}/v1.0/access-token/b2b`, timestamp)
  const body = { originalPartnerReferenceNo: reference, serviceCode: '38' }
  return call(`${providers.bases.gopay}/v1.0/transfer/status`, { timestamp, token, body })
}

async function topUpOvo({ providers, clock }: Started, given: { reference: string; value?: string }) {
  const timestamp = stamp(clock())
  const token = await tokenFrom(`${providers.bases.ovo}/OVOSNAP/v1.0/access-token/b2b`, timestamp)
  const { reference, value = '600000.00' } = given
  return call(`${providers.bases.ovo}/OVOSNAP/v2.0/emoney/topup`, {
    timestamp,
    token,
    body: { partnerReferenceNo: reference, customerNumber: '08990001234', amount: rupiah(value) },
  })
}

test('a top-up is credited once and echoed', async () => {
  await using started = await startAll()
  const { status, body } = await topUpDana(started, { reference: '1' })
  assert.equal(status, 200)
  assert.equal(body['responseCode'], '2003800')
  assert.deepEqual(body['amount'], rupiah())
  assert.equal(body['customerNumber'], '628990001234')
  assert.match(String(body['referenceNo']), /^\d+$/)
  const [credit] = await started.providers.control.credits({ reference: '1' })
  assert.equal(credit?.amount.value, '600000.00')
  assert.equal(await started.providers.control.countCredits('1'), 1)
})

test('DANA replays: a success as success, a failure as 500, other parameters as inconsistent', async () => {
  await using started = await startAll()
  const code = async (given: Parameters<typeof topUpDana>[1]): Promise<unknown> =>
    (await topUpDana(started, given)).body['responseCode']
  const first = await topUpDana(started, { reference: '1' })
  const again = await topUpDana(started, { reference: '1' })
  assert.deepEqual(again.body, first.body)
  assert.equal(await code({ reference: '1', value: '500000.00' }), '4043818')
  assert.equal(await code({ reference: '1', phone: '628990001235' }), '4043818')
  assert.equal(await code({ reference: '2', phone: '628990000418' }), '4033818')
  assert.equal(await code({ reference: '2', phone: '628990000418' }), '5003800')
  started.forward(70 * day)
  assert.equal(await code({ reference: '1' }), '2003800')
  assert.equal((await started.providers.control.credits()).length, 1)
})

test('many at once under one reference are one credit', async () => {
  await using started = await startAll()
  await Promise.all(Array.from({ length: 20 }, () => topUpDana(started, { reference: '1' })))
  assert.equal(await started.providers.control.countCredits('1'), 1)
})

test('GoPay answers a repeat with 409xx01 for two months, and then pays again', async () => {
  await using started = await startAll()
  assert.equal((await topUpGopay(started, { reference: '1' })).body['responseCode'], '2003800')
  started.forward(60 * day)
  const repeated = await topUpGopay(started, { reference: '1' })
  assert.equal(repeated.status, 409)
  assert.equal(repeated.body['responseCode'], '4093801')
  assert.equal(await started.providers.control.countCredits('1'), 1)
  started.forward(10 * day)
  assert.equal((await topUpGopay(started, { reference: '1' })).body['responseCode'], '2003800')
  assert.equal(await started.providers.control.countCredits('1'), 2)
})

test('a provider that documents no idempotency pays a reference twice', async () => {
  await using started = await startAll()
  await topUpOvo(started, { reference: '1' })
  await topUpOvo(started, { reference: '1' })
  assert.equal(await started.providers.control.countCredits('1'), 2)
})

test('OVO refuses more than Rp10.000.000 at once', async () => {
  await using started = await startAll()
  const code = async (value: string): Promise<unknown> =>
    (await topUpOvo(started, { reference: value.replace('.', ''), value })).body['responseCode']
  assert.equal(await code('10000000.01'), '4033802')
  assert.equal(await code('10000000.00'), '2003800')
})

test('GoPay knows no status in the first ten minutes nor after two months', async () => {
  await using started = await startAll()
  await topUpGopay(started, { reference: '1' })
  started.forward(599)
  assert.equal((await askGopay(started, '1')).body['responseCode'], '4043601')
  started.forward(1)
  const { body } = await askGopay(started, '1')
  assert.equal(body['responseCode'], '2003600')
  assert.equal(body['latestTransactionStatus'], '00')
  started.forward(60 * day)
  assert.equal((await askGopay(started, '1')).body['responseCode'], '4043601')
})

test('a payment without the fields that a provider adds to the standard is refused', async () => {
  await using started = await startAll()
  const { body } = await call(`${started.providers.bases.dana}/v1.0/emoney/topup.htm`, {
    body: { partnerReferenceNo: '1', customerNumber: '628990001234', amount: rupiah() },
  })
  assert.equal(body['responseCode'], '4003802')
  assert.equal(body['responseMessage'], 'Invalid Mandatory Field {additionalInfo.fundType}')
})

test('an amount that is no amount is refused, and nothing moves', async () => {
  await using started = await startAll()
  const codes = []
  for (const value of ['600000', '6e5', '600000.5', '-600000.00', '0.00', '999999999999999.00']) {
    codes.push((await topUpDana(started, { reference: '1', value })).body['responseCode'])
  }
  assert.deepEqual(codes, ['4003801', '4003801', '4003801', '4003801', '4043813', '4003801'])
  assert.deepEqual(await started.providers.control.credits(), [])
})

test('an account tells its state by its last four digits, in the words of the provider', async () => {
  await using started = await startAll()
  const code = async (phone: string): Promise<unknown> =>
    (await topUpDana(started, { reference: phone, phone })).body['responseCode']
  assert.equal(await code('628990000411'), '4033805')
  assert.equal(await code('628990000405'), '4033805')
  assert.equal(await code('628990000409'), '4033809')
  assert.equal(await code('628990000418'), '4033818')
  assert.equal(await code('628990000402'), '4033802')
  assert.equal(await code('628990001418'), '4033818')
  const unknown = await topUpDana(started, { reference: '77', phone: '628990000411' })
  assert.deepEqual(unknown.body['additionalInfo'], { resultMsg: 'USER_NOT_REGISTERED' })
  assert.deepEqual(await started.providers.control.credits(), [])
})

test('a wallet without an identity card takes three instalments and refuses the fourth', async () => {
  await using started = await startAll()
  const codes = []
  for (const reference of ['1', '2', '3', '4']) {
    codes.push((await topUpDana(started, { reference, phone: '628990000406' })).body['responseCode'])
  }
  assert.deepEqual(codes, ['2003800', '2003800', '2003800', '4033802'])
})

test('a deposit that is used up refuses with insufficient funds until it is filled', async () => {
  await using started = await startAll()
  const { control } = started.providers
  const code = async (reference: string): Promise<unknown> =>
    (await topUpDana(started, { reference })).body['responseCode']
  await control.setDeposit({ provider: 'dana', source: 'deposit', balance: '1000000' })
  assert.equal(await code('1'), '2003800')
  assert.equal(await code('2'), '4033814')
  await control.setDeposit({ provider: 'dana', source: 'deposit', balance: '600000' })
  assert.equal(await code('3'), '2003800')
})

test('money on its way arrives, or does not, after some inquiries', async () => {
  await using started = await startAll()
  const statuses = async (phone: string): Promise<unknown[]> => {
    const { body } = await topUpDana(started, { reference: phone, phone })
    const seen: unknown[] = [body['responseCode']]
    for (let i = 0; i < 3; i++) {
      const asked = await askDana(started, phone)
      seen.push(asked.body['latestTransactionStatus'] ?? asked.body['responseCode'])
    }
    return [...seen, await started.providers.control.countCredits(phone)]
  }
  assert.deepEqual(await statuses('628990000600'), ['2023800', '03', '03', '00', 1])
  assert.deepEqual(await statuses('628990000606'), ['2023800', '03', '03', '06', 0])
  assert.deepEqual(await statuses('628990000407'), ['2023800', '4043901', '4043901', '00', 1])
  assert.deepEqual(await statuses('628990000202'), ['2023800', '03', '03', '03', 0])
})

test('what is pending can be ended by hand, once', async () => {
  await using started = await startAll()
  const { control } = started.providers
  await topUpDana(started, { reference: '1', phone: '628990000202' })
  assert.equal(await control.settlePayment({ provider: 'dana', reference: '1', state: 'success' }), true)
  assert.equal(await control.settlePayment({ provider: 'dana', reference: '1', state: 'failed' }), false)
  assert.equal((await askDana(started, '1')).body['latestTransactionStatus'], '00')
  assert.equal(await control.countCredits('1'), 1)
})

test('a success can be taken back days later', async () => {
  await using started = await startAll()
  await topUpDana(started, { reference: '1', phone: '628990000604' })
  assert.equal((await askDana(started, '1')).body['latestTransactionStatus'], '00')
  started.forward(3 * day)
  assert.equal((await askDana(started, '1')).body['latestTransactionStatus'], '04')
  const kinds = (await started.providers.control.credits()).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['credit', 'reversal'])
})

test('an unknown reference, or the wrong service of a known one, is not found', async () => {
  await using started = await startAll()
  await topUpDana(started, { reference: '1' })
  const unknown = await askDana(started, '2')
  assert.equal(unknown.status, 404)
  assert.equal(unknown.body['responseCode'], '4043901')
  const other = await call(`${started.providers.bases.dana}/v1.0/emoney/transfer-bank-status.htm`, {
    body: { originalPartnerReferenceNo: '1', serviceCode: '43' },
  })
  assert.equal(other.body['responseCode'], '4040001')
})

test('DANA pays bank accounts too, after an inquiry in either spelling', async () => {
  await using started = await startAll()
  const base = `${started.providers.bases.dana}/v1.0/emoney`
  const order = {
    beneficiaryAccountNumber: '8800123456',
    amount: rupiah(),
    additionalInfo: { fundType: 'MERCHANT_WITHDRAW_FOR_CORPORATE' },
  }
  for (const spelling of ['customerNumber', 'CustomerNumber']) {
    const body = { ...order, [spelling]: '628990001234' }
    const inquiry = await call(`${base}/bank-account-inquiry.htm`, { body })
    assert.equal(inquiry.body['beneficiaryAccountName'], 'SARI WULANDARI')
  }
  const payment = {
    ...order,
    partnerReferenceNo: '9',
    customerNumber: '628990001234',
    beneficiaryBankCode: '014',
  }
  assert.equal((await call(`${base}/transfer-bank.htm`, { body: payment })).body['responseCode'], '2004300')
  const status = { originalPartnerReferenceNo: '9', serviceCode: '43' }
  const { body } = await call(`${base}/transfer-bank-status.htm`, { body: status })
  assert.equal(body['responseCode'], '2000000')
  assert.equal(body['latestTransactionStatus'], '00')
})
