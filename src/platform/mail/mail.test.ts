import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PartnerError } from '#platform/errors'
import { startMailbox } from '#simulators'
import { testClock } from '../../../test/clock.ts'
import { createMailer, type Mail } from './index.ts'

async function rig() {
  const mailbox = await startMailbox({ clock: testClock(), slowMs: 2_000 })
  const send = createMailer({
    url: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    from: 'Gelombang <halo@gelombang.example>',
    timeoutMs: 500,
  })
  const fault = async (name: string) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ fault: name, delayMs: 2_000 })
    await fetch(`${mailbox.address}/control/fault`, { method: 'POST', headers, body })
  }
  return { mailbox, send, fault, [Symbol.asyncDispose]: () => mailbox[Symbol.asyncDispose]() }
}

const mail = (to: string, given: Partial<Mail> = {}): Mail => ({
  to,
  subject: 'Tempat Anda sudah pasti — selamat',
  text: 'Halo',
  html: '<p>Halo</p>',
  messageId: '<1@gelombang.example>',
  language: 'id',
  ...given,
})

test('a message arrives as it was written, in both forms, and says its language', async () => {
  await using world = await rig()
  assert.deepEqual(await world.send(mail('sari@contoh.id')), { state: 'sent' })
  const [got] = world.mailbox.messages('sari@contoh.id')
  assert.ok(got)
  assert.equal(got.subject, 'Tempat Anda sudah pasti — selamat')
  assert.equal(got.text?.trim(), 'Halo')
  assert.match(String(got.html), /<p>Halo<\/p>/)
  assert.match(got.from, /halo@gelombang\.example/)
  assert.equal(got.headers['content-language'], 'id')
  assert.equal(got.headers['message-id'], '<1@gelombang.example>')
})

test('what is refused for good is an answer; what is refused for now, or not answered, is a fault', async () => {
  await using world = await rig()
  assert.deepEqual(await world.send(mail('unknown@contoh.id')), { state: 'refused', code: 550 })
  assert.deepEqual(await world.send(mail('spam@contoh.id')), { state: 'refused', code: 554 })
  const now = { name: 'PartnerError', partner: 'mail' }
  await assert.rejects(world.send(mail('full@contoh.id')), now)
  await assert.rejects(world.send(mail('later@contoh.id')), now)
  assert.deepEqual(await world.send(mail('later@contoh.id')), { state: 'sent' })
  await assert.rejects(world.send(mail('slow@contoh.id')), now)
  for (const name of ['down', 'silent', 'slow', 'defer']) {
    await world.fault(name)
    await assert.rejects(world.send(mail('sari@contoh.id')), now, name)
  }
  await world.fault('refuse')
  assert.deepEqual(await world.send(mail('sari@contoh.id')), { state: 'refused', code: 554 })
  await world.fault('none')
  assert.deepEqual(await world.send(mail('sari@contoh.id')), { state: 'sent' })
  assert.equal(world.mailbox.messages('sari@contoh.id').length, 1)
})

test('AUD-03: a fault tells neither the address nor the message', async () => {
  await using world = await rig()
  const error = await world
    .send(mail('full@contoh.id', { text: 'rahasia' }))
    .catch((thrown: unknown) => thrown)
  assert.ok(error instanceof PartnerError)
  assert.doesNotMatch(JSON.stringify([error.message, error.stack, error.cause, error]), /full@|rahasia/)
})

test('MAI-02: nothing that a person typed adds a recipient or a header', async () => {
  await using world = await rig()
  const evil = [
    '\r\nBcc: orang@contoh.id\r\n',
    '\nTo: orang@contoh.id',
    ', orang@contoh.id',
    ' <orang@contoh.id>',
    '\r\n\r\n.\r\n',
  ]
  for (const text of evil) {
    await world.send(mail(`sari@contoh.id${text}`)).catch(() => undefined)
    await world.send(mail('sari@contoh.id', { subject: `Halo${text}` })).catch(() => undefined)
    await world.send(mail('sari@contoh.id', { messageId: `<1@contoh.id>${text}` })).catch(() => undefined)
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (subject) => {
      await world.send(mail('sari@contoh.id', { subject })).catch(() => undefined)
    }),
    { numRuns: 20 },
  )
  assert.deepEqual(world.mailbox.messages('orang@contoh.id'), [])
  const got = world.mailbox.messages()
  assert.ok(got.length > 20)
  assert.ok(got.every(({ to, headers }) => to.length === 1 && headers['bcc'] === undefined))
})
