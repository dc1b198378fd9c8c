import assert from 'node:assert/strict'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createTransport } from 'nodemailer'
import { type Mailbox, startMailbox } from './server.ts'

const clock = () => new Date('2026-11-23T03:00:00Z')
const letter = {
  from: 'pemberitahuan@gelombang.example',
  subject: 'Verifikasi surel Anda',
  text: 'Buka https://gelombang.example/verify?token=abc, lalu tekan tombolnya.',
  html: '<p><a href="https://gelombang.example/verify?token=abc&amp;x=1">verifikasi sekarang</a></p>',
}

function send(mailbox: Mailbox, to: string | string[], changes: object = {}): Promise<unknown> {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort })
  return transport.sendMail({ ...letter, to, ...changes })
}

function post(address: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

test('a message sent by SMTP can be awaited, and read with its links and headers', async () => {
  await using mailbox = await startMailbox({ clock })
  const arrival = mailbox.received('sari@contoh.id')
  await send(mailbox, 'Sari@contoh.id', { headers: { 'Auto-Submitted': 'auto-generated' } })
  const [message] = await arrival
  assert.equal(message?.subject, letter.subject)
  assert.equal(message.text, letter.text)
  assert.equal(message.receivedAt, '2026-11-23T03:00:00.000Z')
  assert.equal(message.headers['auto-submitted'], 'auto-generated')
  assert.deepEqual(message.links, [
    { href: 'https://gelombang.example/verify?token=abc&x=1', words: 'verifikasi sekarang' },
    {
      href: 'https://gelombang.example/verify?token=abc',
      words: 'https://gelombang.example/verify?token=abc',
    },
  ])
})

test('the JSON interface gives the messages of one address, blind copies included', async () => {
  await using mailbox = await startMailbox({ clock })
  await send(mailbox, 'sari@contoh.id', { bcc: 'budi@contoh.id' })
  await send(mailbox, 'tuti@contoh.id')
  const response = await fetch(`${mailbox.address}/api/messages?to=budi@contoh.id`)
  const { messages } = (await response.json()) as { messages: { to: string[] }[] }
  assert.deepEqual(
    messages.map(({ to }) => to),
    [['sari@contoh.id', 'budi@contoh.id']],
  )
})

test('the pages show a message as text with links that can be pressed, and never its markup', async () => {
  await using mailbox = await startMailbox({ clock })
  await send(mailbox, 'sari@contoh.id', {
    subject: '<script>alert(1)</script>',
    html: '<a href="javascript:alert(1)">jahat</a><a href="https://gelombang.example/a">baik</a>',
  })
  const list = await (await fetch(`${mailbox.address}/?to=sari@contoh.id`)).text()
  assert.match(list, /<a href="\/messages\/1">&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/a>/)
  const page = await (await fetch(`${mailbox.address}/messages/1`)).text()
  assert.match(page, /<a href="https:\/\/gelombang\.example\/verify\?token=abc">/)
  assert.match(page, /<a href="https:\/\/gelombang\.example\/a">baik<\/a>/)
  assert.doesNotMatch(page, /javascript:|<script/)
  const source = await (await fetch(`${mailbox.address}/messages/1/source`)).text()
  assert.match(source, /^Subject: /m)
  assert.equal((await fetch(`${mailbox.address}/messages/2`)).status, 404)
})

const refusals = { full: 452, unknown: 550, later: 451, spam: 554 }
for (const [name, code] of Object.entries(refusals)) {
  test(`${name}@ is refused with ${code}, and the refusal is in the ledger`, async () => {
    await using mailbox = await startMailbox({ clock })
    await assert.rejects(send(mailbox, `${name}+1@contoh.id`), { responseCode: code })
    assert.equal(mailbox.messages().length, 0)
    assert.deepEqual(
      mailbox.ledger.list().map((entry) => entry.code),
      [code],
    )
  })
}

test('later@ takes the message at the second attempt', async () => {
  await using mailbox = await startMailbox({ clock })
  await assert.rejects(send(mailbox, 'later@contoh.id'))
  await send(mailbox, 'later@contoh.id')
  assert.equal(mailbox.messages('later@contoh.id').length, 1)
})

test('drop@ is told 250 and its message is gone', async () => {
  await using mailbox = await startMailbox({ clock })
  await send(mailbox, ['drop@contoh.id', 'sari@contoh.id'])
  assert.equal(mailbox.messages('drop@contoh.id').length, 0)
  assert.equal(mailbox.messages('sari@contoh.id').length, 1)
  assert.equal(
    mailbox.ledger.count(({ outcome }) => outcome === 'dropped'),
    1,
  )
})

test('slow@ has the message before its sender reads the answer', async () => {
  await using mailbox = await startMailbox({ clock, slowMs: 60_000 })
  const sending = send(mailbox, 'slow@contoh.id').then(
    () => 'answered',
    () => 'cut off',
  )
  await mailbox.received('slow@contoh.id')
  await mailbox[Symbol.asyncDispose]()
  assert.equal(await sending, 'cut off')
})

const faults = { down: 421, defer: 451, refuse: 554 }
for (const [fault, code] of Object.entries(faults)) {
  test(`the whole server can be switched to ${fault} and back`, async () => {
    await using mailbox = await startMailbox({ clock })
    await post(`${mailbox.address}/control/fault`, { fault })
    await assert.rejects(send(mailbox, 'sari@contoh.id'), { responseCode: code })
    await post(`${mailbox.address}/control/fault`, { fault: 'none' })
    await send(mailbox, 'sari@contoh.id')
    assert.equal(mailbox.messages('sari@contoh.id').length, 1)
  })
}

test('a silent server takes the connection and never greets', async () => {
  await using mailbox = await startMailbox({ clock })
  await post(`${mailbox.address}/control/fault`, { fault: 'silent' })
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, greetingTimeout: 100 })
  await assert.rejects(transport.sendMail({ ...letter, to: 'sari@contoh.id' }), { code: 'ETIMEDOUT' })
})

test('messages outlive a restart, numbers go on, and only messages are deleted', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'mailbox-'))
  await writeFile(join(folder.path, 'note.txt'), 'not a message')
  {
    await using mailbox = await startMailbox({ clock, dataDir: folder.path })
    await send(mailbox, 'sari@contoh.id')
  }
  await using mailbox = await startMailbox({ clock, dataDir: folder.path })
  await send(mailbox, 'sari@contoh.id')
  assert.deepEqual(
    mailbox.messages('sari@contoh.id').map(({ id }) => id),
    ['1', '2'],
  )
  await post(`${mailbox.address}/control/clear`, {})
  assert.equal(mailbox.messages().length, 0)
  await writeFile(join(folder.path, 'note.txt'), 'the folder is still there', { flag: 'r+' })
})

test('pages of other sites can neither read the mailbox nor press its buttons', async () => {
  await using mailbox = await startMailbox({ clock })
  const foreign = await post(`${mailbox.address}/control/clear`, {}, { origin: 'https://jahat.example' })
  assert.equal(foreign.status, 403)
  const socket = connect(mailbox.port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  assert.match(String(answer), /^HTTP\/1\.1 421 /)
})
