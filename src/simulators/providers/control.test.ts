import assert from 'node:assert/strict'
import { test } from 'node:test'
import { call, rupiah, startAll } from './partner-for-tests.ts'

type Started = Awaited<ReturnType<typeof startAll>>

function send(
  { providers }: Started,
  path: string,
  given: { method: string; body?: unknown },
): Promise<Response> {
  return fetch(`${providers.address}/control${path}`, {
    method: given.method,
    ...(given.body !== undefined && {
      body: JSON.stringify(given.body),
      headers: { 'content-type': 'application/json' },
    }),
  })
}

function topUp({ providers }: Started, reference: string) {
  return call(`${providers.bases.dana}/v1.0/emoney/topup.htm`, {
    body: {
      partnerReferenceNo: reference,
      customerNumber: '628990001234',
      amount: rupiah(),
      additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
    },
  })
}

async function nameAtDana({ providers }: Started): Promise<unknown> {
  const { body } = await call(`${providers.bases.dana}/v1.0/emoney/account-inquiry.htm`, {
    body: {
      customerNumber: '628990001234',
      amount: rupiah('1.00'),
      additionalInfo: { fundType: 'AGENT_TOPUP_FOR_USER_SETTLE' },
    },
  })
  return body['customerName']
}

test('a name set for a phone holds at every provider, until one is set for a single provider', async () => {
  await using started = await startAll()
  const set = (body: unknown): Promise<Response> => send(started, '/accounts', { method: 'PUT', body })
  assert.equal((await set({ account: '08990001234', name: 'Dewi Lestari' })).status, 200)
  assert.equal(await nameAtDana(started), 'DEWI LESTARI')
  await set({ provider: 'dana', account: '+628990001234', name: 'Dewi L' })
  assert.equal(await nameAtDana(started), 'DEWI L')
  assert.equal((await set({ account: 'abc', name: 'X' })).status, 400)
  assert.equal((await set({ account: '1', nama: 'X' })).status, 400)
})

test('a name can come from the caller of the simulator', async () => {
  const nameOf = (account: string) => (account === '628990001234' ? 'Ayu Lestari' : undefined)
  await using started = await startAll({ nameOf })
  assert.equal(await nameAtDana(started), 'AYU LESTARI')
})

test('credits are listed and counted by reference', async () => {
  await using started = await startAll()
  await topUp(started, '1')
  await topUp(started, '2')
  const all: unknown = await (await send(started, '/credits', { method: 'GET' })).json()
  assert.deepEqual(Object(all).counts, { dana: { '1': 1, '2': 1 } })
  const one: unknown = await (
    await send(started, '/credits?reference=2&account=08990001234', { method: 'GET' })
  ).json()
  assert.deepEqual(Object(one).counts, { dana: { '2': 1 } })
  assert.equal(Object(one).credits[0].account, '628990001234')
})

test('faults, deposits, tokens and open payments are handled over HTTP', async () => {
  await using started = await startAll()
  const fault = { provider: 'dana', times: 1, fault: { fate: { pending: { end: 'never' } } } }
  assert.equal((await send(started, '/faults', { method: 'POST', body: fault })).status, 200)
  assert.equal((await topUp(started, '1')).body['responseCode'], '2023800')
  const settlement = { provider: 'dana', reference: '1', state: 'success' }
  assert.equal((await send(started, '/settlements', { method: 'POST', body: settlement })).status, 200)
  assert.equal((await send(started, '/settlements', { method: 'POST', body: settlement })).status, 409)
  const deposit = { provider: 'dana', balance: '0' }
  assert.equal((await send(started, '/deposits', { method: 'PUT', body: deposit })).status, 204)
  assert.equal((await topUp(started, '2')).body['responseCode'], '4033814')
  assert.equal((await send(started, '/tokens', { method: 'DELETE' })).status, 204)
  assert.equal((await send(started, '/faults', { method: 'DELETE' })).status, 204)
  const bad = { fault: { answer: 'smile' } }
  assert.equal((await send(started, '/faults', { method: 'POST', body: bad })).status, 400)
})

test('the page shows credits with the account masked, and a form sets a name', async () => {
  await using started = await startAll()
  await topUp(started, '2600000000011015')
  const { address } = started.providers
  const form = await fetch(`${address}/control/accounts`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ provider: '', account: '08990001234', name: '<b>Dewi</b>' }),
  })
  assert.equal(form.status, 303)
  const page = await (await fetch(`${address}/control`)).text()
  assert.match(page, /2600000000011015/)
  assert.match(page, /••••1234/)
  assert.match(page, /Rp600\.000/)
  assert.match(page, /2026-11-23 10:00:00/)
  assert.match(page, /&lt;b&gt;Dewi&lt;\/b&gt;/)
})

test('pages of other sites can neither read nor change anything', async () => {
  await using started = await startAll()
  const headers = { origin: 'https://example.com' }
  const body = new URLSearchParams({ account: '1', name: 'X' })
  const { address, control } = started.providers
  const foreign = await fetch(`${address}/control/accounts`, { method: 'POST', headers, body })
  assert.equal(foreign.status, 403)
  assert.deepEqual(control.accounts(), [])
})
