import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempDisposable } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { startTraining } from './server.ts'

const clock = () => new Date('2026-11-23T20:00:00Z') // already 24 November in Jakarta
const reference = 'GLB-000123'

type Received = { path: string; header: (name: string) => string; body: string }

/** The partner interface as the other side would write it: answers with `statuses` in turn, the last one for ever. */
async function startReceiver(...statuses: number[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void take(request).then((one) => {
      received.push(one)
      response.writeHead(statuses[Math.min(received.length, statuses.length) - 1] ?? 202)
      response.end('{"taken":true}')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    received,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await server[Symbol.asyncDispose]()
    },
  }
}

async function take(request: IncomingMessage): Promise<Received> {
  const header = (name: string): string => String(request.headers[name])
  return { path: `${request.method} ${request.url}`, header, body: await text(request) }
}

function isSigned({ header, body }: Received, publicKeyPem: string): boolean {
  const hash = createHash('sha256').update(body).digest('hex')
  const names = ['x-key-id', 'x-timestamp', 'x-nonce'].map(header)
  const signed = [...names, 'POST', '/partner/v1/events', hash].join('\n')
  const signature = Buffer.from(header('x-signature'), 'base64')
  return verify(null, Buffer.from(signed), createPublicKey(publicKeyPem), signature)
}

function press(address: string, path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(address + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
}

test('a completed training is told once, signed with the published key', async () => {
  await using receiver = await startReceiver(202)
  await using training = await startTraining({ clock, target: receiver.address })
  const delivery = await training.settled(await training.complete({ participantReference: reference }))
  assert.equal(delivery.state, 'delivered')
  assert.equal(receiver.received.length, 1)
  const [event] = receiver.received
  assert.ok(event)
  assert.equal(event.path, 'POST /partner/v1/events')
  const { keys } = (await (await fetch(`${training.address}/v1/keys`)).json()) as {
    keys: { keyId: string; publicKey: string; publicKeyPem: string }[]
  }
  assert.equal(event.header('x-key-id'), keys[0]?.keyId)
  assert.equal(event.header('x-timestamp'), '2026-11-23T20:00:00.000Z')
  assert.ok(isSigned(event, keys[0]?.publicKeyPem ?? ''))
  assert.deepEqual(JSON.parse(event.body), {
    eventId: delivery.event.eventId,
    type: 'training-completed',
    participantReference: reference,
    courseCode: 'KURSUS-CONTOH-1',
    completedOn: '2026-11-24',
    certificateNo: delivery.event.certificateNo,
  })
})

test('the SPKI and the PEM are the same key', async () => {
  await using training = await startTraining({ clock })
  const key = createPublicKey({ key: Buffer.from(training.publicKey, 'base64'), format: 'der', type: 'spki' })
  assert.ok(key.equals(createPublicKey(training.publicKeyPem)))
})

test('an event is sent again, with a fresh nonce, until the receiver takes it', async () => {
  await using receiver = await startReceiver(503, 429, 202)
  await using training = await startTraining({ clock, target: receiver.address, retryMs: 1 })
  const delivery = await training.settled(await training.complete({ participantReference: reference }))
  assert.equal(delivery.state, 'delivered')
  assert.deepEqual(
    delivery.attempts.map(({ status }) => status),
    [503, 429, 202],
  )
  assert.equal(new Set(receiver.received.map(({ body }) => body)).size, 1)
  assert.equal(new Set(receiver.received.map(({ header }) => header('x-nonce'))).size, 3)
  assert.ok(receiver.received.every((one) => isSigned(one, training.publicKeyPem)))
})

test('an event that the receiver refuses is not sent again', async () => {
  await using receiver = await startReceiver(409)
  await using training = await startTraining({ clock, target: receiver.address, retryMs: 1 })
  const delivery = await training.settled(await training.complete({ participantReference: reference }))
  assert.deepEqual([delivery.state, delivery.attempts.length], ['refused', 1])
  assert.equal(delivery.attempts[0]?.answer, '{"taken":true}')
})

test('a receiver that is away is tried again, and the target can be changed meanwhile', async () => {
  await using receiver = await startReceiver(202)
  await using training = await startTraining({ clock, target: 'http://127.0.0.1:1', retryMs: 1 })
  const delivery = await training.complete({ participantReference: reference })
  await press(training.address, '/control/target', { target: receiver.address })
  await training.settled(delivery)
  assert.equal(delivery.state, 'delivered')
})

test('forged and altered events carry a signature that does not verify; a foreign key has a foreign id', async () => {
  await using receiver = await startReceiver(401)
  await using training = await startTraining({ clock, target: receiver.address })
  for (const manner of ['forged', 'altered', 'unknown-key'] as const) {
    await training.settled(await training.complete({ participantReference: reference, manner }))
  }
  const [forged, altered, foreign] = receiver.received
  assert.ok(forged && altered && foreign)
  assert.deepEqual(
    [forged.header('x-key-id'), isSigned(forged, training.publicKeyPem)],
    [training.keyId, false],
  )
  assert.deepEqual(
    [altered.header('x-key-id'), isSigned(altered, training.publicKeyPem)],
    [training.keyId, false],
  )
  assert.notEqual(foreign.header('x-key-id'), training.keyId)
})

test('a stale event is ten minutes old and rightly signed', async () => {
  await using receiver = await startReceiver(401)
  await using training = await startTraining({ clock, target: receiver.address })
  await training.settled(await training.complete({ participantReference: reference, manner: 'stale' }))
  const [event] = receiver.received
  assert.ok(event && isSigned(event, training.publicKeyPem))
  assert.equal(event.header('x-timestamp'), '2026-11-23T19:50:00.000Z')
})

test('a duplicate is the same event in two requests; a replay is the same request twice', async () => {
  await using receiver = await startReceiver(202)
  await using training = await startTraining({ clock, target: receiver.address })
  for (const manner of ['duplicate', 'replayed'] as const) {
    await training.settled(await training.complete({ participantReference: reference, manner }))
  }
  const [one, two, three, four] = receiver.received
  assert.ok(one && two && three && four && receiver.received.length === 4)
  assert.equal(one.body, two.body)
  assert.notEqual(one.header('x-nonce'), two.header('x-nonce'))
  assert.deepEqual([three.body, three.header('x-nonce')], [four.body, four.header('x-nonce')])
})

test('the buttons of the page work without scripts: complete, send again, empty', async () => {
  await using receiver = await startReceiver(202)
  await using training = await startTraining({ clock, target: receiver.address })
  const fields = { participantReference: reference, completedOn: '', manner: 'genuine' }
  const pressed = await press(training.address, '/control/completions', fields)
  assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, '/'])
  await press(training.address, '/control/deliveries/1/resend', {})
  for (const delivery of training.deliveries()) await training.settled(delivery)
  assert.match(await (await fetch(training.address)).text(), /GLB-000123/)
  assert.equal(receiver.received[0]?.body, receiver.received[1]?.body)
  await press(training.address, '/control/clear', {})
  assert.equal(training.deliveries().length, 0)
  const missing = await press(training.address, '/control/completions', { participantReference: '' })
  assert.equal(missing.status, 400)
})

test('the key and what is still pending outlive a restart', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'training-'))
  let keyId: string
  {
    await using training = await startTraining({ clock, target: 'http://127.0.0.1:1', dataDir: folder.path })
    keyId = training.keyId
    await training.complete({ participantReference: reference })
  }
  await using receiver = await startReceiver(202)
  await using training = await startTraining({ clock, target: receiver.address, dataDir: folder.path })
  assert.equal(training.keyId, keyId)
  const [pending] = training.deliveries()
  assert.ok(pending)
  assert.equal((await training.settled(pending)).state, 'delivered')
})
