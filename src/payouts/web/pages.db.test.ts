import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, hash, sign } from 'node:crypto'
import { test } from 'node:test'
import { currentProgramme } from '#programmes'
import { startTraining } from '#simulators'
import { startWorld } from '../../../test/faults/payouts-world.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import { type Answer, client, testApp } from '../../../test/web.ts'
import { participantReference } from '../join-programme.ts'
import { mountPayouts } from './index.ts'

const institution = generateKeyPairSync('ed25519')

async function startPages(language: 'id' | 'en' = 'id') {
  await using opened = new AsyncDisposableStack()
  const world = opened.use(await startWorld())
  const person = await world.addPerson()
  const findPartnerKey = (keyId: string) => (keyId === 'institution' ? institution.publicKey : undefined)
  const identify = async () => ({ ...person, language, sessionId: person.sessionId })
  const app = await testApp({
    mount: (mounted) => mountPayouts(mounted, { ...world.web, findPartnerKey }),
    identify: { person: identify },
  })
  opened.defer(() => app.close())
  const browser = client(app)
  await browser.get(`/payouts?lang=${language}`)
  const running = opened.move()
  return { world, person, app, browser, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

/** The participant number, as connecting an account makes it. */
function numberOf({ world, person }: Awaited<ReturnType<typeof startPages>>): Promise<string> {
  return participantReference(world.web, { personId: person.personId, programme: currentProgramme.code })
}

for (const language of ['id', 'en'] as const)
  test(`every page is valid HTML with one heading, in ${language}`, async () => {
    await using pages = await startPages(language)
    const { world, person, browser } = pages
    const seen: [string, Answer][] = []
    const look = async (path: string) => void seen.push([path, await browser.get(path)])
    const post = async (path: string, fields: Record<string, string> = {}) => {
      world.forward(1)
      const answer = await browser.post(path, fields)
      if (answer.status !== 303) seen.push([`POST ${path}`, answer])
    }
    world.change(person, { award: false })
    await look('/payouts')
    world.change(person, { award: true })
    for (const path of ['/payouts', '/payouts/connect', '/payouts/connect/dana', '/payouts/connect/bni'])
      await look(path)
    await post('/payouts/connect')
    for (const typed of ['', '1', '1002000418', '1002000999'])
      await post('/payouts/connect/bni', { number: typed })
    await post('/payouts/connect/dana', { number: '089912345678' })
    world.change(person, { name: 'Sari Wulandari Putri' })
    await post('/payouts/connect/dana', { number: person.phone })
    await look('/payouts/connect/code')
    for (const code of ['', '12', '000000']) await post('/payouts/connect/code', { code })
    await post('/payouts/connect/code', { code: '000000', same: 'yes' })
    await post('/payouts/connect/code/resend')
    const switched = await browser.get('/payouts/connect/code/resend')
    assert.equal(switched.location, '/payouts/connect/code')
    world.forward(61)
    await post('/payouts/connect/code/resend')
    await post('/payouts/connect/code', { code: await world.readCode(person.personId), same: 'yes' })
    await look('/payouts?saved=connected')
    await world.completeTraining(person)
    await look('/payouts')
    await world.runPayments()
    await world.pay()
    await look('/payouts')
    for (const [path, { text }] of seen) {
      assert.deepEqual(await breaches(text), [], path)
      assert.equal(text.match(/<h1/g)?.length, 1, path)
      assert.match(text, new RegExp(`<html lang="${language}"`), path)
      assert.ok(!/undefined|\[object|NaN/.test(text), path)
    }
    assert.deepEqual(new Set(seen.map(([, { status }]) => status)), new Set([200, 422, 429]))
    assert.match(seen.at(-1)?.[1].text ?? '', /Rp600\.000/)
  })

test('connecting asks for the password when it was given more than ten minutes ago', async () => {
  await using pages = await startPages()
  pages.world.forward(601)
  const answer = await pages.browser.get('/payouts/connect')
  assert.deepEqual([answer.status, answer.location], [303, '/account/confirm?next=/payouts/connect'])
  const posted = await pages.browser.post('/payouts/connect/dana', { number: pages.person.phone })
  assert.equal(posted.location, '/account/confirm?next=/payouts/connect')
})

test('what was typed comes back escaped, and the number never stands in an address', async () => {
  await using pages = await startPages()
  await pages.browser.get('/payouts/connect/bni')
  const answer = await pages.browser.post('/payouts/connect/bni', { number: '"><script>alert(1)</script>' })
  assert.equal(answer.status, 422)
  assert.ok(answer.text.includes('value="&quot;&gt;&lt;script&gt;'))
  assert.equal((await pages.browser.get('/payouts/connect/nobank')).status, 404)
})

/** A message of the institution, signed as it should be, with changes put in afterwards. */
function signed(
  event: object,
  now: Date,
  change: { nonce?: string; keyId?: string; timestamp?: string } = {},
) {
  const body = JSON.stringify(event)
  const { keyId = 'institution', nonce = 'nonce-0001', timestamp = now.toISOString() } = change
  const text = [keyId, timestamp, nonce, 'POST', '/partner/v1/events', hash('sha256', body, 'hex')].join('\n')
  const signature = sign(null, Buffer.from(text), institution.privateKey).toString('base64')
  return {
    method: 'POST' as const,
    url: '/partner/v1/events',
    payload: body,
    headers: {
      'content-type': 'application/json',
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signature,
    },
  }
}

test('an institution learns that its message was taken, and nothing else', async () => {
  await using pages = await startPages()
  const { app, world } = pages
  const reference = await numberOf(pages)
  const event = {
    eventId: '019ab2c0-0000-7000-8000-000000000001',
    type: 'training-completed',
    participantReference: reference,
    courseCode: 'KURSUS-1',
    completedOn: '2026-11-20',
    certificateNo: 'SERT-1',
  }
  const now = world.web.clock()
  const send = async (given: object, change = {}) => {
    const { statusCode, body } = await app.inject(signed(given, now, change))
    return `${statusCode} ${body}`
  }
  const taken = '202 {"status":"accepted"}'
  assert.equal(await send(event), taken)
  assert.equal(await send(event), taken)
  assert.equal(await send(event, { nonce: 'nonce-0002' }), taken)
  assert.equal(
    await send({ ...event, eventId: 'x', participantReference: 'NOBODY' }, { nonce: 'nonce-0003' }),
    taken,
  )
  assert.equal((await world.owner('payouts.entitlements').selectAll().execute()).length, 4)
  const old = new Date(now.getTime() - 301_000).toISOString()
  assert.match(await send(event, { nonce: 'nonce-0004', timestamp: old }), /^401/)
  assert.match(await send(event, { nonce: 'nonce-0005', keyId: 'stranger' }), /^401/)
  assert.match(await send({ ...event, completedOn: '2026-11-24' }, { nonce: 'nonce-0006' }), /^422/)
})

const manners = {
  genuine: 'delivered',
  duplicate: 'delivered',
  replayed: 'delivered',
  stale: 'refused',
  forged: 'refused',
  altered: 'refused',
  'unknown-key': 'refused',
} as const
test('an institution is believed when it tells the truth, and only then', async () => {
  await using pages = await startPages()
  const { world } = pages
  await using training = await startTraining({ clock: world.web.clock })
  const findPartnerKey = (keyId: string) =>
    keyId === training.keyId ? createPublicKey(training.publicKeyPem) : undefined
  const app = await testApp({ mount: (mounted) => mountPayouts(mounted, { ...world.web, findPartnerKey }) })
  training.setTarget(await app.listen({ port: 0, host: '127.0.0.1' }))
  const number = await numberOf(pages)
  const states: Record<string, string> = {}
  for (const manner of ['stale', 'forged', 'altered', 'unknown-key'] as const)
    states[manner] = (
      await training.settled(await training.complete({ participantReference: number, manner }))
    ).state
  assert.deepEqual(await world.owner('payouts.entitlements').selectAll().execute(), [])
  for (const manner of ['genuine', 'duplicate', 'replayed'] as const)
    states[manner] = (
      await training.settled(await training.complete({ participantReference: number, manner }))
    ).state
  await app.close()
  assert.deepEqual(states, manners)
  assert.equal((await world.owner('payouts.entitlements').selectAll().execute()).length, 4)
})

/** `dataTable` says its roles because they are lost where a phone shows its rows as cards. */
async function breaches(text: string): Promise<string[]> {
  return (await validateHtml(text)).filter((line) => !line.includes('no-redundant-role'))
}

test('WEB-06: looking at the incentives makes nothing; the participant number comes with the first account', async () => {
  await using pages = await startPages()
  const { world, person, browser } = pages
  const count = async () => (await world.owner('payouts.participants').selectAll().execute()).length
  assert.match((await browser.get('/payouts')).text, /setelah rekening tersambung/)
  assert.equal(await count(), 0)
  await browser.post('/payouts/connect/dana', { number: person.phone })
  await browser.get('/payouts/connect/code')
  await browser.post('/payouts/connect/code', { code: await world.readCode(person.personId) })
  assert.equal(await count(), 1)
  assert.match((await browser.get('/payouts')).text, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
})
