import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startWorld, type World } from '../../../test/faults/payouts-world.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import { type Answer, client, testApp } from '../../../test/web.ts'
import { mountPayoutsConsole, payoutsMenu } from './index.ts'

async function browserOf(world: World, operatorId: string, roles: readonly string[]) {
  const app = await testApp({
    mount: (mounted) =>
      mountPayoutsConsole(mounted, {
        ...world.console,
        proveOperator: async ({ code }) => code === '123456',
      }),
    operator: { operatorId, sessionId: operatorId, name: 'Petugas', roles },
    consoleMenu: payoutsMenu,
  })
  return client(app)
}

async function due(world: World, phone?: string) {
  const person = await world.addPerson(phone === undefined ? {} : { phone })
  assert.ok((await world.connect(person, 'dana', person.phone)).ok)
  await world.completeTraining(person)
}

for (const language of ['id', 'en'] as const)
  test(`a run is made by one and approved by another, on valid pages, in ${language}`, async () => {
    await using world = await startWorld()
    await due(world)
    const maker = await browserOf(world, world.maker, ['payment-maker'])
    const approver = await browserOf(world, world.checker, ['payment-approver'])
    const seen: [string, Answer][] = []
    const see = (name: string, answer: Answer) => (seen.push([name, answer]), answer)
    for (const browser of [maker, approver]) await browser.get(`/payment-runs?lang=${language}`)
    see('/payment-runs', await maker.get('/payment-runs'))
    const { location = '' } = await maker.post('/payment-runs')
    see('nothing due', await maker.post('/payment-runs'))
    see('as maker', await maker.get(location))
    assert.equal((await maker.post(`${location}/approve`)).status, 404)
    const shown = see('as approver', await approver.get(location))
    const listHash = /name="listHash" value="([0-9a-f]{64})"/.exec(shown.text)?.[1] ?? ''
    see('no code', await approver.post(`${location}/approve`, { listHash, code: '' }))
    see('wrong code', await approver.post(`${location}/approve`, { listHash, code: '000000' }))
    see('other hash', await approver.post(`${location}/approve`, { listHash: 'x', code: '123456' }))
    assert.equal((await approver.post(`${location}/approve`, { listHash, code: '123456' })).status, 303)
    await world.pay()
    see('paid', await approver.get(location))
    see('/payments', await approver.get('/payments'))
    see('no reason', await approver.post('/payments/freeze', { reason: '' }))
    assert.equal((await approver.post('/payments/freeze', { reason: 'latihan' })).status, 303)
    see('frozen', await approver.get('/payments'))
    see('own freeze', await approver.post('/payments/thaw'))
    assert.equal((await maker.post('/payments/thaw')).status, 303)
    for (const [name, { text }] of seen) {
      assert.deepEqual(await breaches(text), [], name)
      assert.equal(text.match(/<h1/g)?.length, 1, name)
      assert.ok(!/undefined|\[object|NaN/.test(text), name)
    }
    assert.equal((await world.simulator.control.credits()).length, 1)
  })

test('an auditor looks at everything and can do nothing', async () => {
  await using world = await startWorld()
  await due(world, '+628991110500') // its answer gets lost: unknown
  await world.runPayments()
  await world.pay()
  const auditor = await browserOf(world, world.maker, ['auditor'])
  const page = await auditor.get('/payments')
  assert.equal(page.status, 200)
  const [attempt] = await world.attempts()
  assert.match(page.text, new RegExp(attempt?.reference ?? 'none'))
  assert.deepEqual(await breaches(page.text), [])
  const path = `/payments/attempts/${attempt?.personId}/${attempt?.id}/unpaid`
  for (const action of ['/payment-runs', '/payments/freeze', '/payments/unlock', path])
    assert.equal((await auditor.post(action)).status, 404, action)
})

test('one lost payment is not called unpaid before the proof is there', async () => {
  await using world = await startWorld()
  await due(world, '+628991110500')
  await world.runPayments()
  await world.pay()
  const maker = await browserOf(world, world.maker, ['payment-maker'])
  await maker.get('/payments')
  const [attempt] = await world.attempts()
  const answer = await maker.post(`/payments/attempts/${attempt?.personId}/${attempt?.id}/unpaid`)
  assert.equal(answer.status, 409)
  assert.equal((await world.attempts())[0]?.state, 'unknown')
})

/** `dataTable` says its roles because they are lost where a phone shows its rows as cards. */
async function breaches(text: string): Promise<string[]> {
  return (await validateHtml(text)).filter((line) => !line.includes('no-redundant-role'))
}
