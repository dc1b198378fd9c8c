import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPasswordHasher } from '#accounts'
import { createKeyring } from '#platform/crypto'
import { codeAt, identifyOperator, inviteOperator } from '#operators'
import { testDatabase } from '../../test/database.ts'
import { client, testApp } from '../../test/web.ts'
import { findInvited } from './accept-invitation.ts'
import { mountOperatorsConsole } from './console/index.ts'

const password = 'empat kata acak panjang'
const start = new Date('2026-02-02T02:00:00Z')

async function setUp() {
  const database = await testDatabase()
  const db = database.as('console')
  const keyring = createKeyring()
  let now = start
  const passwords = createPasswordHasher({ keyring })
  const deps = { db, keyring, clock: () => now, passwords, consoleUrl: 'https://console.example' }
  const app = await testApp({
    mount: (mounted) => mountOperatorsConsole(mounted, deps),
    identify: { operator: identifyOperator(deps) },
    consoleMenu: [],
  })
  const invited = await inviteOperator(deps, {
    actor: { kind: 'system' },
    name: 'Dewi Kartika',
    email: 'dewi@contoh.id',
    roles: ['administrator'],
  })
  assert.ok(invited.ok)
  const { path } = invited.value
  const secret = (await findInvited(deps, path.split('/').at(-1) ?? ''))?.secret ?? ''
  return {
    database,
    app,
    deps,
    path,
    code: () => codeAt(secret, now),
    wait: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }
}

test('whoever is invited sets password and second factor, signs in with both, and reaches the console', async () => {
  const t = await setUp()
  await using _ = t.database
  const browser = client(t.app)
  assert.match((await browser.get(t.path)).text, /Selamat datang, Dewi Kartika/)
  assert.equal((await browser.get(`${t.path}/qr.png`)).headers['content-type'], 'image/png')
  await browser.get(t.path)
  assert.equal((await browser.post(t.path, { password, code: t.code() })).location, '/sign-in')
  t.wait(30)
  await browser.get('/sign-in')
  const signedIn = await browser.post('/sign-in', { email: 'dewi@contoh.id', password, code: t.code() })
  assert.equal(signedIn.location, '/')
  assert.match((await browser.get('/operators')).text, /Dewi Kartika/)
})

test('an invitation works once, and looking at it changes nothing', async () => {
  const t = await setUp()
  await using _ = t.database
  const browser = client(t.app)
  for (let i = 0; i < 3; i++) assert.equal((await browser.get(t.path)).status, 200)
  assert.equal((await browser.post(t.path, { password: 'pendek', code: t.code() })).status, 422)
  assert.equal((await browser.post(t.path, { password, code: '000000' })).status, 422)
  assert.equal((await browser.post(t.path, { password, code: t.code() })).status, 303)
  assert.equal((await browser.post(t.path, { password, code: t.code() })).status, 404)
})

test('without the second factor, with a used code or after too long a rest nobody is in', async () => {
  const t = await setUp()
  await using _ = t.database
  const browser = client(t.app)
  await browser.get(t.path)
  const used = t.code()
  await browser.post(t.path, { password, code: used })
  await browser.get('/sign-in')
  const email = 'dewi@contoh.id'
  assert.equal((await browser.post('/sign-in', { email, password, code: '' })).status, 422)
  assert.equal(
    (await browser.post('/sign-in', { email, password, code: used })).status,
    422,
    'a code counts once',
  )
  t.wait(30)
  assert.equal((await browser.post('/sign-in', { email, password: 'salah', code: t.code() })).status, 422)
  const answer = await browser.post('/sign-in', { email, password, code: t.code() })
  assert.equal(answer.status, 303)
  t.wait(16 * 60)
  assert.equal((await browser.get('/operators')).location, '/sign-in?next=%2Foperators')
})

test('five wrong tries let the account rest for a quarter of an hour, not for ever', async () => {
  const t = await setUp()
  await using _ = t.database
  const browser = client(t.app)
  await browser.get(t.path)
  await browser.post(t.path, { password, code: t.code() })
  await browser.get('/sign-in')
  const email = 'dewi@contoh.id'
  for (let i = 0; i < 5; i++) await browser.post('/sign-in', { email, password: 'salah', code: '000000' })
  t.wait(30)
  const resting = await browser.post('/sign-in', { email, password, code: t.code() })
  assert.match(resting.text, /beristirahat 15 menit/)
  t.wait(15 * 60)
  assert.equal((await browser.post('/sign-in', { email, password, code: t.code() })).status, 303)
})

test('the same person cannot both make and approve payments', async () => {
  const t = await setUp()
  await using _ = t.database
  const outcome = await inviteOperator(t.deps, {
    actor: { kind: 'system' },
    name: 'Bayu',
    email: 'bayu@contoh.id',
    roles: ['payment-maker', 'payment-approver'],
  })
  assert.deepEqual(outcome, { ok: false, reason: 'roles-conflict' })
})
