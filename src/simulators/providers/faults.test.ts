import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, rupiah, startAll, tokenFrom } from './partner-for-tests.ts'

type Started = Awaited<ReturnType<typeof startAll>>

function topUp({ providers }: Started, given: { reference: string; phone?: string }) {
  const { reference, phone = '628990001234' } = given
  return call(`${providers.bases.dana}/v1.0/emoney/topup.htm`, {
    body: {
      partnerReferenceNo: reference,
      customerNumber: phone,
      amount: rupiah(),
      additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
    },
  })
}

async function statusOf({ providers }: Started, reference: string): Promise<unknown> {
  const body = { originalPartnerReferenceNo: reference, serviceCode: '38' }
  const answer = await call(`${providers.bases.dana}/v1.0/emoney/topup-status.htm`, { body })
  return answer.body['latestTransactionStatus'] ?? answer.body['responseCode']
}

test('a reply that is lost after the payment leaves one credit, which the status tells', async () => {
  await using started = await startAll()
  await assert.rejects(topUp(started, { reference: '1', phone: '628990000500' }), /fetch failed/)
  assert.equal(await statusOf(started, '1'), '00')
  const repeated = await topUp(started, { reference: '1', phone: '628990000500' })
  assert.equal(repeated.body['responseCode'], '2003800')
  assert.equal(await started.providers.control.countCredits('1'), 1)
})

test('a request that is lost before the payment leaves nothing, not even its message id', async () => {
  await using started = await startAll()
  await assert.rejects(topUp(started, { reference: '1', phone: '628990000501' }), /fetch failed/)
  assert.equal(await statusOf(started, '1'), '4043901')
  assert.equal(await started.providers.control.countCredits('1'), 0)
})

test('an answer that never comes says nothing about the money', async () => {
  await using started = await startAll()
  const { control, bases } = started.providers
  for (const [phone, count] of [
    ['628990000504', 1],
    ['628990000505', 0],
  ] as const) {
    const waiting = topUp(started, { reference: phone, phone }).then(
      () => 'answered',
      () => 'cut',
    )
    // Another request on the same server is answered meanwhile: the first one really hangs.
    while ((await control.countCredits(phone)) < count) await fetch(`${bases.dana}/`)
    assert.equal(await Promise.race([waiting, fetch(`${bases.dana}/`).then(() => 'hangs')]), 'hangs')
    assert.equal(await control.countCredits(phone), count)
  }
})

test('a spoiled answer hides a payment that was made', async () => {
  await using started = await startAll()
  const html = await topUp(started, { reference: '1', phone: '628990000502' })
  assert.equal(html.status, 200)
  assert.match(String(html.body['text']), /<!doctype html>/)
  const error = await topUp(started, { reference: '2', phone: '628990000503' })
  assert.equal(error.body['responseCode'], '5003800')
  await assert.rejects(topUp(started, { reference: '3', phone: '628990000506' }), SyntaxError)
  const wrong = await topUp(started, { reference: '4', phone: '628990000507' })
  assert.deepEqual(wrong.body['amount'], rupiah('1.00'))
  for (const reference of ['1', '2', '3', '4']) {
    assert.equal(await started.providers.control.countCredits(reference), 1, reference)
  }
})

test('a request that was queued is not found, and then it was paid after all', async () => {
  await using started = await startAll()
  await assert.rejects(topUp(started, { reference: '1', phone: '628990000508' }))
  assert.equal(await statusOf(started, '1'), '4043901')
  assert.equal(await started.providers.control.countCredits('1'), 0)
  started.forward(3600)
  const [credit] = await started.providers.control.credits({ reference: '1' })
  assert.equal(credit?.at, '2026-11-23T04:00:00.000Z')
})

test('a fault strikes what it names, as often as it says', async () => {
  await using started = await startAll()
  const { control } = started.providers
  control.addFault({ reference: '1', times: 1, fault: { fate: { refuse: '409/01' } } })
  control.addFault({ account: '08990005555', times: 0, fault: { answer: { code: '500/00' } } })
  assert.equal((await topUp(started, { reference: '2' })).body['responseCode'], '2003800')
  assert.equal((await topUp(started, { reference: '1' })).body['responseCode'], '4093801')
  for (const reference of ['3', '4']) {
    const { body } = await topUp(started, { reference, phone: '628990005555' })
    assert.equal(body['responseCode'], '5003800')
  }
  assert.equal(control.faults().length, 1)
  control.clearFaults()
  const { body } = await topUp(started, { reference: '5', phone: '628990005555' })
  assert.equal(body['responseCode'], '2003800')
})

test('an order that the provider only turned away can be sent again under its reference', async () => {
  await using started = await startAll()
  const { control } = started.providers
  for (const refuse of ['429/00', '403/06', '409/01'] as const) {
    control.addFault({ times: 1, fault: { fate: { refuse } } })
    const turnedAway = await topUp(started, { reference: '1' })
    assert.equal(turnedAway.body['responseCode'], `${refuse.slice(0, 3)}38${refuse.slice(4)}`)
    assert.equal(await statusOf(started, '1'), '4043901')
  }
  assert.equal((await topUp(started, { reference: '1' })).body['responseCode'], '2003800')
})

test('an answer can be put together freely', async () => {
  await using started = await startAll()
  const text = '{"responseCode":"5003800","responseMessage":"General Error"}'
  started.providers.control.addFault({
    times: 1,
    fault: { fate: 'lost', answer: { status: 200, body: text, contentType: 'application/json' } },
  })
  const { status, body } = await topUp(started, { reference: '1' })
  assert.equal(status, 200)
  assert.equal(body['responseCode'], '5003800')
  assert.equal(await started.providers.control.countCredits('1'), 0)
})

test('answers can be wrong in each way that a client must notice', async () => {
  await using started = await startAll()
  let last = 0
  const bodyWith = async (answer: 'wrong-account' | 'wrong-currency' | 'no-reference' | 'huge') => {
    started.providers.control.addFault({ times: 1, fault: { answer } })
    return (await topUp(started, { reference: String(++last) })).body
  }
  assert.equal((await bodyWith('wrong-account'))['customerNumber'], '999000000000')
  assert.deepEqual((await bodyWith('wrong-currency'))['amount'], { value: '600000.00', currency: 'USD' })
  assert.equal('referenceNo' in (await bodyWith('no-reference')), false)
  assert.equal(String((await bodyWith('huge'))['padding']).length, 10 * 1024 * 1024)
})

test('the access token can fail too', async () => {
  await using started = await startAll()
  const { control, bases } = started.providers
  control.addFault({ provider: 'ovo', service: '73', times: 1, fault: { answer: 'drop' } })
  const address = `${bases.ovo}/OVOSNAP/v1.0/access-token/b2b`
  await assert.rejects(tokenFrom(address), /fetch failed/)
  assert.match(await tokenFrom(address), /^[\w-]{43}$/)
})
