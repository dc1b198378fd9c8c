import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsRig, goodPassword, type Rig, signInBy, verifiedBy } from '../../test/accounts.ts'
import { hashOfDatabase } from '../../test/hash-of-database.ts'
import { type Client, client, testApp } from '../../test/web.ts'
import { identifyPerson } from './identify-person.ts'
import { mountAccounts } from './web/index.ts'

const email = 'sari@contoh.id'
const sessionName = '__Host-gl-session'
const wrong = 'bukan kata sandinya'

async function signedIn(rig: Rig): Promise<Client> {
  const browser = rig.browser()
  await verifiedBy(rig, browser, email)
  return browser
}

const isIn = async (browser: Client) => (await browser.get('/account')).status === 200

test('e-mail and password lead to the dashboard, or to the page that was asked for', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  const browser = rig.browser()
  const asked = await browser.get('/account')
  assert.equal(asked.location, '/sign-in?next=%2Faccount')
  const form = await browser.follow(asked)
  assert.match(form.text, /name="next" value="\/account"/)
  const done = await browser.post('/sign-in', {
    email: 'SARI@contoh.id',
    password: goodPassword,
    next: '/account',
  })
  assert.deepEqual([done.status, done.location], [303, '/account'])
  assert.equal((await browser.get('/sign-in')).location, '/dashboard')
})

test('WEB-08: signing in never leads to another site', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
    const browser = rig.browser()
    await browser.get(`/sign-in?next=${encodeURIComponent(next)}`)
    assert.equal(
      (await browser.post('/sign-in', { email, password: goodPassword, next })).location,
      '/dashboard',
    )
  }
})

test('SES-01: the session cookie is __Host-, Secure, HttpOnly, Lax and opaque; the database holds its hash', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  const answer = await signInBy(rig.browser(), email)
  const header = [answer.headers['set-cookie']].flat().find((text) => text?.startsWith(sessionName)) ?? ''
  assert.match(header, /^__Host-gl-session=[\w-]{64}; /)
  for (const flag of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    assert.ok(header.includes(`; ${flag}`), flag)
  assert.ok(!header.includes('Domain'))
  const token = answer.cookies.find(({ name }) => name === sessionName)?.value ?? ''
  const sessions = await rig.owner.selectFrom('accounts.sessions').selectAll().execute()
  assert.ok(sessions.every(({ tokenHash }) => tokenHash.length === 32))
  assert.ok(!JSON.stringify(sessions).includes(token))
})

test('SES-02: a token that was there before signing in is worth nothing afterwards', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  const first = browser.cookies.get(sessionName) ?? ''
  const again = rig.browser()
  again.cookies.set(sessionName, first)
  await again.get('/verify/done')
  await again.post('/sign-in', { email, password: goodPassword })
  assert.notEqual(again.cookies.get(sessionName), first)
  assert.equal(await isIn(again), true)
  assert.equal(await isIn(browser), false, 'the session that this browser had before has ended')
})

test('SES-02: proving the password again gives the session a new token, and the old one is dead', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  const old = browser.cookies.get(sessionName) ?? ''
  await browser.get('/account/confirm?next=/payouts')
  const refused = await browser.post('/account/confirm', { password: wrong, next: '/payouts' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /name="next" value="\/payouts"/)
  const done = await browser.post('/account/confirm', { password: goodPassword, next: '/payouts' })
  assert.equal(done.location, '/payouts')
  assert.equal(await isIn(browser), true)
  const thief = rig.browser()
  thief.cookies.set(sessionName, old)
  assert.equal(await isIn(thief), false)
})

test('SES-03: signing out ends the session on every node at once', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  await using otherNode = await testApp({
    mount: (app) => mountAccounts(app, rig.deps),
    identify: { person: identifyPerson(rig.deps) },
  })
  const sameCookie = client(otherNode)
  sameCookie.cookies.set(sessionName, browser.cookies.get(sessionName) ?? '')
  assert.equal(await isIn(sameCookie), true)
  await browser.get('/account')
  assert.equal((await browser.post('/sign-out')).location, '/')
  assert.equal(await isIn(sameCookie), false)
  assert.ok(!browser.cookies.has(sessionName))
})

test('SES-04: half an hour of silence ends a session; use keeps it alive, but for twelve hours only', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  for (let halfHours = 0; halfHours < 24; halfHours += 1) {
    rig.clock.move({ minutes: 30, ms: -1 })
    assert.equal(await isIn(browser), true)
  }
  rig.clock.move({ ms: 24 })
  assert.equal(await isIn(browser), false, 'twelve hours')
  await signInBy(browser, email)
  rig.clock.move({ minutes: 30 })
  assert.equal(await isIn(browser), false, 'silence')
})

test('SES-04: the last use is written down once a minute at most', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  const seen = async () =>
    (await rig.owner.selectFrom('accounts.sessions').select('seenAt').execute())[0]?.seenAt
  const first = await seen()
  rig.clock.move({ seconds: 59 })
  await browser.get('/account')
  assert.deepEqual(await seen(), first)
  rig.clock.move({ seconds: 1 })
  await browser.get('/account')
  assert.deepEqual(await seen(), rig.clock())
})

test('WEB-06: looking at pages changes nothing', async () => {
  await using rig = await accountsRig()
  const browser = await signedIn(rig)
  await signInBy(rig.browser(), email)
  const before = await hashOfDatabase(rig.owner)
  for (const path of [
    '/account',
    '/account?lang=en',
    '/account/password',
    '/account/confirm',
    '/sign-in',
    '/sign-out',
  ])
    await browser.get(path)
  const guest = rig.browser()
  for (const path of [
    '/sign-up',
    '/sign-up/account',
    '/sign-up/sent',
    '/forgot-password',
    '/reset/x',
    '/verify/done',
  ])
    await guest.get(path)
  assert.equal(await hashOfDatabase(rig.owner), before)
})

test('the language chosen in a browser becomes that of messages at sign-in, and can be chosen on the account page', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  const languageOf = async () =>
    (await rig.owner.selectFrom('accounts.accounts').select('language').executeTakeFirstOrThrow()).language
  const browser = rig.browser()
  await browser.get('/sign-in?lang=en')
  await browser.post('/sign-in', { email, password: goodPassword })
  assert.equal(await languageOf(), 'en')
  const page = await browser.get('/account')
  assert.match(page.text, /value="en" checked/)
  await browser.post('/account/language', { language: 'id' })
  assert.equal(await languageOf(), 'id')
  const fresh = rig.browser()
  await signInBy(fresh, email)
  assert.equal(await languageOf(), 'id', 'a browser without a choice leaves it as it is')
})

test('the account page lists sessions, and ends all the others', async () => {
  await using rig = await accountsRig()
  const first = await signedIn(rig)
  const second = rig.browser()
  await signInBy(second, email)
  const page = await second.get('/account')
  assert.match(page.text, /s•••@contoh\.id/)
  assert.ok(!page.text.includes(email))
  assert.equal(page.text.match(/Peramban lain/g)?.length, 1)
  await second.post('/account/sessions')
  assert.deepEqual([await isIn(first), await isIn(second)], [false, true])
})

test('AUT-09: a password is changed by whoever knows the present one; other sessions and links die', async () => {
  await using rig = await accountsRig()
  const [first, second] = [await signedIn(rig), rig.browser()]
  await signInBy(second, email)
  await second.get('/forgot-password')
  await second.post('/forgot-password', { email })
  await rig.deliver()
  const link = rig.lastLink(email)
  const next = 'teh hangat sore hari'
  await second.get('/account/password')
  const refused = await second.post('/account/password', { current: wrong, password: next })
  assert.deepEqual([refused.status, refused.text.includes('href="#current"')], [422, true])
  const short = await second.post('/account/password', { current: goodPassword, password: 'pendek' })
  assert.deepEqual([short.status, short.text.includes('href="#password"')], [422, true])
  const done = await second.post('/account/password', { current: goodPassword, password: next })
  assert.equal(done.location, '/account?saved=yes')
  assert.deepEqual([await isIn(first), await isIn(second)], [false, true])
  assert.equal((await rig.browser().get(link)).status, 404)
  assert.equal((await signInBy(rig.browser(), email, goodPassword)).status, 422)
  assert.equal((await signInBy(rig.browser(), email, next)).location, '/dashboard')
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).at(-1)?.subject, 'Kata sandi Anda telah diganti')
})
