import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { accountsRig, goodPassword, type Rig, signInBy, signUpBy, verifiedBy } from '../../test/accounts.ts'
import { type Answer, client, testApp } from '../../test/web.ts'
import { identifyPerson } from './identify-person.ts'
import { mountAccounts } from './web/index.ts'

const email = 'sari@contoh.id'
const wrong = 'bukan kata sandinya'

async function signedIn(rig: Rig): Promise<void> {
  await verifiedBy(rig, rig.browser(), email)
}

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
      select count(*)::int as jobs from graphile_worker.jobs where attempts = 0`.execute(rig.owner)
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
