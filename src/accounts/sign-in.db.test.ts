import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { accountsRig, goodPassword, type Rig, signInBy, signUpBy, verifiedBy } from '../../test/accounts.ts'
import { hashOfDatabase } from '../../test/hash-of-database.ts'
import { type Answer, type Client, client, testApp } from '../../test/web.ts'
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
  for (let halfHours = 1; halfHours < 24; halfHours += 1) {
    rig.clock.move({ minutes: 30, ms: -1 })
    assert.equal(await isIn(browser), true)
  }
  rig.clock.move({ minutes: 30 })
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

test('RTE-04: after five wrong passwords even the right one must wait; the page says until when', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  const browser = rig.browser()
  for (const _ of [1, 2, 3, 4, 5]) assert.equal((await signInBy(browser, email, wrong)).status, 422)
  const waiting = await signInBy(browser, email)
  assert.equal(waiting.status, 429)
  assert.equal(waiting.headers['retry-after'], '30')
  assert.match(waiting.text, /setelah pukul 10\.01 WIB/)
  rig.clock.move({ seconds: 30 })
  assert.equal((await signInBy(browser, email)).location, '/dashboard')
  assert.equal((await signInBy(rig.browser(), email, wrong)).status, 422, 'and the count begins anew')
})

test('RTE-05: of two hundred wrong tries at once only five are hashed', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  const hashed = countHashes(rig)
  const browsers = Array.from({ length: 40 }, () => rig.browser())
  await Promise.all(browsers.map((browser) => browser.get('/sign-in')))
  const tries = browsers.flatMap((browser) =>
    Array.from({ length: 5 }, () => browser.post('/sign-in', { email, password: wrong })),
  )
  const answers = await Promise.all(tries)
  assert.equal(hashed(), 5)
  assert.equal(answers.filter(({ status }) => status === 429).length, 195)
})

test('RTE-06: signing in, the link in the mail, proving again and changing count together', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, email)
  await rig.deliver()
  const link = rig.lastLink(email)
  await browser.get(link)
  await signInBy(rig.browser(), email, wrong)
  await browser.get(link)
  await browser.post(link, { password: wrong })
  await browser.post(link, { password: wrong })
  await browser.get('/account/confirm')
  await browser.post('/account/confirm', { password: wrong })
  await browser.get('/account/password')
  await browser.post('/account/password', { current: wrong, password: goodPassword })
  assert.equal((await browser.post('/account/confirm', { password: goodPassword })).status, 429)
  assert.equal((await signInBy(rig.browser(), email)).status, 429)
  const elsewhere = rig.browser()
  await elsewhere.get(link)
  assert.equal((await elsewhere.post(link, { password: goodPassword })).status, 429)
})

test('RTE-13: the count outlives a restart and is shared by all nodes', async () => {
  await using rig = await accountsRig()
  await signedIn(rig)
  for (const _ of [1, 2, 3, 4, 5]) await signInBy(rig.browser(), email, wrong)
  await using otherNode = await testApp({
    mount: (app) => mountAccounts(app, rig.deps),
    identify: { person: identifyPerson(rig.deps) },
  })
  assert.equal((await signInBy(client(otherNode), email)).status, 429)
})

/** Counts how often a password is hashed or compared from now on. */
function countHashes(rig: Rig): () => number {
  let count = 0
  const { hash, verify } = rig.passwords
  rig.passwords.hash = (...given) => ((count += 1), hash(...given))
  rig.passwords.verify = (...given) => ((count += 1), verify(...given))
  return () => count
}

/** What an answer shows, without what is new each time. */
function comparable({ status, text, headers, cookies }: Answer, address: string) {
  const { date: _, 'set-cookie': __, 'content-length': ___, ...rest } = headers
  return {
    status,
    headers: rest,
    cookies: cookies.map(({ value: ____, ...cookie }) => cookie),
    text: text.replaceAll(address, '(address)').replace(/name="_csrf" value="[^"]+"/g, ''),
  }
}

test('RTE-01, RTE-02: known, unknown and unverified addresses get the same answers for the same work at every door', async () => {
  await using rig = await accountsRig()
  const addresses = { known: 'tahu@contoh.id', unknown: 'tdka@contoh.id', unverified: 'blum@contoh.id' }
  await verifiedBy(rig, rig.browser(), addresses.known)
  await signUpBy(rig.browser(), addresses.unverified)
  await rig.deliver()
  rig.clock.move({ hours: 2 })
  const hashed = countHashes(rig)
  const countJobs = async () => {
    const { rows } = await sql<{ jobs: number }>`
      select count(*)::int as jobs from graphile_worker.jobs`.execute(rig.owner)
    return rows[0]?.jobs ?? 0
  }

  const walk = async (address: string) => {
    const browser = rig.browser()
    const answers: Answer[] = []
    const note = (answer: Answer) => void answers.push(answer)
    const before = { hashes: hashed(), jobs: await countJobs() }
    note(await signInBy(browser, address, wrong))
    await browser.get('/sign-up')
    note(await browser.post('/sign-up', { email: address }))
    note(await browser.get('/sign-up/account'))
    const form = { email: address, password: goodPassword, terms: 'yes', privacy: 'yes' }
    note(await browser.post('/sign-up/account', form))
    note(await browser.get('/sign-up/sent'))
    note(await browser.post('/sign-up/sent'))
    await browser.get('/forgot-password')
    note(await browser.post('/forgot-password', { email: address }))
    note(await browser.get('/forgot-password/sent'))
    await browser.get('/sign-in')
    for (const _ of [2, 3, 4, 5, 6]) note(await browser.post('/sign-in', { email: address, password: wrong }))
    return {
      answers: answers.map((answer) => comparable(answer, address)),
      hashes: hashed() - before.hashes,
      jobs: (await countJobs()) - before.jobs,
    }
  }

  const walks = []
  for (const address of Object.values(addresses)) walks.push(await walk(address))
  const [known, unknown, unverified] = walks
  assert.deepEqual(unknown, known)
  assert.deepEqual(unverified, known)
  assert.deepEqual([known?.hashes, known?.jobs], [6, 2])
  assert.deepEqual(
    known?.answers.map(({ status }) => status),
    [422, 303, 200, 303, 200, 303, 303, 200, 422, 422, 422, 422, 429],
  )
})
