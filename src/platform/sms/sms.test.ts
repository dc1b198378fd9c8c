import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { PartnerError } from '#platform/errors'
import { startSms } from '#simulators'
import { testClock } from '../../../test/clock.ts'
import { createSmsSender } from './index.ts'

const timeoutMs = 400

async function rig() {
  const gateway = await startSms({ clock: testClock() })
  const send = createSmsSender({ url: gateway.address, key: gateway.key, timeoutMs })
  return { gateway, send, [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose]() }
}
const fault = { name: 'PartnerError', partner: 'sms' }

test('a message with one reference is sent once, however often it is tried', async () => {
  await using world = await rig()
  const sms = { to: '+6289912345678', text: 'Kode Anda 123456', reference: 'notice-1' }
  assert.deepEqual(await Promise.all([world.send(sms), world.send(sms)]), [
    { state: 'sent' },
    { state: 'sent' },
  ])
  assert.deepEqual(await world.send(sms), { state: 'sent' })
  assert.deepEqual(
    world.gateway.messages('+6289912345678').map(({ text }) => text),
    ['Kode Anda 123456'],
  )
})

test('a number that nobody has is refused for good; everything else is tried again later', async () => {
  await using world = await rig()
  const to = (ending: string) =>
    world.send({ to: `+62899111${ending}`, text: 'Halo', reference: `r-${ending}` })
  assert.deepEqual(await to('0404'), { state: 'refused', code: 422 })
  for (const ending of ['0429', '0500', '0503', '0504']) await assert.rejects(to(ending), fault, ending)
  assert.deepEqual(world.gateway.messages(), [])
})

test('a message that was sent without an answer is not sent twice', async () => {
  await using world = await rig()
  const sms = { to: '+628991110505', text: 'Halo', reference: 'r-1' }
  await assert.rejects(world.send(sms), fault)
  await world.send(sms).catch(() => undefined)
  assert.equal(world.gateway.messages('+628991110505').length, 1)
})

test('a wrong key is our fault, to be put right: the message waits', async () => {
  await using world = await rig()
  const send = createSmsSender({ url: world.gateway.address, key: 'not-the-right-key', timeoutMs })
  await assert.rejects(send({ to: '+6289912345678', text: 'Halo', reference: 'r' }), fault)
})

test('OUT-03: a gateway that sends us elsewhere is not followed', async () => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.writeHead(307, { location: '/v1/elsewhere' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const send = createSmsSender({ url: `http://127.0.0.1:${port}`, key: 'a-key-of-16-signs', timeoutMs })
  await assert.rejects(send({ to: '+6289912345678', text: 'Halo', reference: 'r' }), fault)
  server.close()
  assert.equal(visits, 1)
})

test('AUD-03: a fault tells neither the number nor the message', async () => {
  await using world = await rig()
  const sms = { to: '+628991110500', text: 'Kode Anda 123456', reference: 'r' }
  const error = await world.send(sms).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof PartnerError)
  assert.doesNotMatch(JSON.stringify([error.message, error.stack, String(error.cause)]), /8991110500|123456/)
})
