import assert from 'node:assert/strict'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { segmentsOf } from './gateway.ts'
import { type SmsGateway, startSms } from './server.ts'

const clock = () => new Date('2026-11-23T03:00:00Z')
const number = '+628991234567'

function send(sms: SmsGateway, changes: { to?: string; text?: string; key?: string; once?: string } = {}) {
  const { to = number, text = 'Kode Anda 123456', key = sms.key, once = 'a-1' } = changes
  return fetch(`${sms.address}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': once },
    body: JSON.stringify({ to, text }),
    signal: AbortSignal.timeout(300),
  })
}

function setFault(sms: SmsGateway, fault: string): Promise<Response> {
  return fetch(`${sms.address}/control/fault`, { method: 'POST', body: new URLSearchParams({ fault }) })
}

test('a message is accepted with 202, can be awaited, and its delivery can be asked for', async () => {
  await using sms = await startSms({ clock })
  const arrival = sms.received(number)
  const response = await send(sms)
  assert.equal(response.status, 202)
  const { id } = (await response.json()) as { id: string }
  const [message] = await arrival
  assert.deepEqual([message?.id, message?.text, message?.segments], [id, 'Kode Anda 123456', 1])
  const asked = await fetch(`${sms.address}/v1/messages/${id}`, {
    headers: { authorization: `Bearer ${sms.key}` },
  })
  assert.deepEqual(await asked.json(), { id, to: number, status: 'delivered', segments: 1 })
})

test('the same key sends once; the same key with another text is refused', async () => {
  await using sms = await startSms({ clock })
  const first = (await (await send(sms)).json()) as { id: string }
  const second = (await (await send(sms)).json()) as { id: string }
  assert.equal(second.id, first.id)
  assert.equal((await send(sms, { text: 'Lain' })).status, 422)
  assert.equal(sms.messages(number).length, 1)
  assert.equal(sms.ledger.count(), 3)
})

test('without the right key, without an idempotency key or with a foreign number nothing is sent', async () => {
  await using sms = await startSms({ clock })
  assert.equal((await send(sms, { key: 'wrong' })).status, 401)
  assert.equal((await send(sms, { once: '' })).status, 400)
  assert.equal((await send(sms, { to: '+12025550100' })).status, 400)
  assert.equal(sms.messages().length, 0)
})

const refused = { '0404': 422, '0429': 429, '0500': 500, '0503': 503 }
for (const [digits, status] of Object.entries(refused)) {
  test(`a number that ends in ${digits} is answered ${status} and gets nothing`, async () => {
    await using sms = await startSms({ clock })
    assert.equal((await send(sms, { to: `+62899123${digits}` })).status, status)
    assert.equal(sms.messages().length, 0)
    assert.equal(sms.ledger.count(), 1)
  })
}

test('a silent gateway may have sent the message (…0505) or not (…0504)', async () => {
  await using sms = await startSms({ clock })
  await assert.rejects(send(sms, { to: '+628991230504' }), { name: 'TimeoutError' })
  await assert.rejects(send(sms, { to: '+628991230505', once: 'a-2' }), { name: 'TimeoutError' })
  assert.deepEqual(
    sms.messages().map(({ to }) => to),
    ['+628991230505'],
  )
})

test('a number that ends in 0410 is accepted and its message never arrives', async () => {
  await using sms = await startSms({ clock })
  assert.equal((await send(sms, { to: '+628991230410' })).status, 202)
  assert.equal(sms.messages('+628991230410').at(0)?.status, 'failed')
})

test('faults can be switched on for everybody: down, HTML instead of JSON, half an answer, a cut line', async () => {
  await using sms = await startSms({ clock })
  await setFault(sms, 'down')
  const down = await send(sms)
  assert.deepEqual([down.status, down.headers.get('retry-after')], [503, '60'])
  await setFault(sms, 'html')
  const page = await send(sms)
  assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8'])
  await setFault(sms, 'half')
  const half = await send(sms)
  await assert.rejects(half.json(), { name: 'TypeError' })
  await setFault(sms, 'drip')
  await assert.rejects((await send(sms)).json(), { name: 'TimeoutError' })
  await setFault(sms, 'reset')
  await assert.rejects(send(sms), { name: 'TypeError' })
  await setFault(sms, 'none')
  assert.equal((await send(sms)).status, 202)
})

test('the page lists messages and escapes them; sent messages outlive a restart', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sms-'))
  {
    await using sms = await startSms({ clock, dataDir: folder.path })
    await send(sms, { text: '<b>123456</b>' })
  }
  await using sms = await startSms({ clock, dataDir: folder.path })
  const page = await (await fetch(sms.address)).text()
  assert.match(page, /&lt;b&gt;123456&lt;\/b&gt;/)
  assert.equal((await send(sms, { text: '<b>123456</b>' })).status, 202)
  assert.equal(sms.messages(number).length, 1)
})

test('parts are counted as an operator charges them', () => {
  assert.equal(segmentsOf('a'.repeat(160)), 1)
  assert.equal(segmentsOf('a'.repeat(161)), 2)
  assert.equal(segmentsOf(`${'a'.repeat(158)}[`), 1)
  assert.equal(segmentsOf(`${'a'.repeat(159)}[`), 2)
  assert.equal(segmentsOf('“'.repeat(71)), 2)
})
