import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { createPasswordHasher } from '#accounts'
import { mountAccounts } from '#accounts/web'
import { createKeyring } from '#platform/crypto'
import { refused } from '#platform/outcome'
import { testClock } from '../../test/clock.ts'
import { testDatabase } from '../../test/database.ts'
import { client, testApp } from '../../test/web.ts'

const cap = 2
const email = 'sari@contoh.id'

async function loadRig({ mayWait }: { mayWait: number }) {
  await using parts = new AsyncDisposableStack()
  const database = parts.use(await testDatabase())
  const keyring = createKeyring()
  const passwords = createPasswordHasher({ keyring, atOnce: cap, mayWait })
  const web = { db: database.as('web'), clock: testClock(), keyring, passwords }
  const app = parts.use(await testApp({ mount: (routes) => mountAccounts(routes, web) }))
  const running = parts.move()
  return { app, passwords, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

test('AUT-13: when too many passwords wait, the form comes back with what was typed, 503 and Retry-After', async () => {
  await using rig = await loadRig({ mayWait: 3 })
  const browsers = Array.from({ length: 40 }, () => client(rig.app))
  const answers = await Promise.all(
    browsers.map(async (browser, index) => {
      await browser.get('/sign-in')
      return browser.post('/sign-in', { email: `orang${index}@contoh.id`, password: 'kopi laut biru' })
    }),
  )
  const shed = answers
    .map((answer, index) => ({ answer, index }))
    .filter(({ answer }) => answer.status === 503)
  assert.ok(shed.length > 0)
  assert.equal(answers.filter(({ status }) => status === 422).length, 40 - shed.length)
  for (const { answer, index } of shed) {
    assert.equal(answer.headers['retry-after'], '10')
    assert.match(answer.text, new RegExp(`value="orang${index}@contoh\\.id"`))
    assert.ok(!answer.text.includes('kopi laut biru'))
  }
  assert.deepEqual(rig.passwords.load(), { running: 0, waiting: 0 })
})

test('AUT-13: a try that was not made for lack of time does not count against the address', async () => {
  await using rig = await loadRig({ mayWait: 0 })
  const browser = client(rig.app)
  await browser.get('/sign-in')
  const tryOnce = async () =>
    (await browser.post('/sign-in', { email, password: 'bukan kata sandinya' })).status
  const { verify } = rig.passwords
  rig.passwords.verify = async () => refused('busy')
  for (let i = 0; i < 20; i += 1) assert.equal(await tryOnce(), 503)
  rig.passwords.verify = verify
  for (let i = 0; i < 5; i += 1) assert.equal(await tryOnce(), 422)
  assert.equal(await tryOnce(), 429)
})

test('AUT-13: never more hashes at once than cores, also when 500 people leave in the middle', async () => {
  await using rig = await loadRig({ mayWait: 600 })
  const address = new URL(await rig.app.listen({ port: 0, host: '127.0.0.1' }))
  const browser = client(rig.app)
  const page = await browser.get('/sign-in')
  const token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, rig.passwords.load().running)), 1)

  const leave = async (index: number) => {
    const body = new URLSearchParams({
      _csrf: token,
      email: `o${index}@contoh.id`,
      password: 'kopi laut biru',
    })
    const socket = connect(Number(address.port), address.hostname)
    await once(socket, 'connect')
    socket.write(
      `POST /sign-in HTTP/1.1\r\nHost: ${address.host}\r\nCookie: ${cookie}\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body).length}\r\n\r\n${String(body)}`,
    )
    await new Promise(setImmediate)
    socket.destroy()
  }
  for (let start = 0; start < 500; start += 50)
    await Promise.all(Array.from({ length: 50 }, (_, index) => leave(start + index)))

  // Other pages are served meanwhile, and a real person gets a turn.
  assert.equal((await browser.get('/sign-up')).status, 200)
  assert.equal((await browser.post('/sign-in', { email, password: 'kopi laut biru' })).status, 422)
  clearInterval(watch)
  assert.equal(most, cap)
  assert.ok(rig.passwords.load().running <= cap)
})
