import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsRig, goodPassword, type Rig, signInBy, signUpBy } from '../../test/accounts.ts'
import { hashOfDatabase } from '../../test/hash-of-database.ts'
import { readOwnedToken } from './owned-token.ts'
import { sendVerification } from './send-verification.ts'

const email = 'sari@contoh.id'
const strangers = 'kata sandi orang lain'

async function countAccounts({ owner }: Rig): Promise<number> {
  return (await owner.selectFrom('accounts.accounts').select('id').execute()).length
}

async function pendingRig(rig: Rig) {
  const browser = rig.browser()
  await signUpBy(browser, email)
  await rig.deliver()
  return { browser, link: rig.lastLink(email) }
}

const scanners = [
  { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) SafeLinks' },
  { 'user-agent': 'Googlebot/2.1' },
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
  { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors' },
  { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' },
]

test('LNK-01: fetching the link changes no row and signs nobody in, without a cookie or with another sign-up’s', async () => {
  await using rig = await accountsRig()
  const { link } = await pendingRig(rig)
  const other = rig.browser()
  await signUpBy(other, 'budi@contoh.id')
  const before = await hashOfDatabase(rig.owner)
  for (const headers of scanners)
    for (const visitor of [rig.browser(), rig.browser(), other]) {
      const answer = await visitor.get(link, headers)
      assert.equal(answer.status, 200)
      assert.ok(!answer.text.includes('<script'))
      assert.ok(!visitor.cookies.has('__Host-gl-session'))
      await rig.app.inject({ method: 'HEAD', url: link, headers })
    }
  assert.equal(await hashOfDatabase(rig.owner), before)
})

test('LNK-01: with the cookie, fetching ahead and HEAD verify nothing; opening the link does, once', async () => {
  await using rig = await accountsRig()
  const { browser, link } = await pendingRig(rig)
  const cookie = `__Host-gl-pending=${browser.cookies.get('__Host-gl-pending')}`
  await browser.get(link, { 'sec-purpose': 'prefetch' })
  await browser.get(link, { 'sec-fetch-dest': 'image' })
  await rig.app.inject({ method: 'HEAD', url: link, headers: { cookie } })
  assert.equal(await countAccounts(rig), 0)
  const opened = await browser.get(link, { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' })
  assert.match(opened.text, /E-mail Anda sudah terverifikasi/)
  assert.equal(await countAccounts(rig), 1)
})

test('LNK-02: a scanner that presses every button without cookie or password verifies and deletes nothing', async () => {
  await using rig = await accountsRig()
  const { browser, link } = await pendingRig(rig)
  const scanner = rig.browser('198.51.100.9')
  const pending = () => rig.owner.selectFrom('accounts.signUps').selectAll().execute()
  const before = await pending()
  const page = await scanner.get(link)
  const ownPages = [...page.text.matchAll(/href="(\/[\w/-]*)"/g)].map(([, path]) => path ?? '')
  for (const path of ownPages) await scanner.get(path)
  await scanner.get(link)
  for (const fields of [{}, { password: '' }, { password: 'x' }, { password: 'test test test' }])
    assert.equal((await scanner.post(link, fields)).status, 422)
  assert.deepEqual(await pending(), before)
  assert.equal(await countAccounts(rig), 0)
  assert.ok(!scanner.cookies.has('__Host-gl-session'))
  assert.match((await browser.get(link)).text, /E-mail Anda sudah terverifikasi/, 'its owner still verifies')
})

test('LNK-03: following the link again is harmless, in the sign-up browser and by password', async () => {
  await using rig = await accountsRig()
  const { browser, link } = await pendingRig(rig)
  for (const _ of [1, 2, 3, 4, 5])
    assert.match((await browser.get(link)).text, /E-mail Anda sudah terverifikasi/)
  const elsewhere = rig.browser()
  for (const _ of [1, 2, 3, 4, 5]) {
    await elsewhere.get(link)
    const answer = await elsewhere.post(link, { password: goodPassword })
    assert.equal(answer.location, '/verify/done')
  }
  assert.equal(await countAccounts(rig), 1)
})

test('LNK-11: in another browser link and password verify; that browser then signs in by itself', async () => {
  await using rig = await accountsRig()
  const { browser, link } = await pendingRig(rig)
  const phone = rig.browser()
  await phone.get(link)
  const done = await phone.follow(await phone.post(link, { password: goodPassword }))
  assert.match(done.text, /E-mail Anda sudah terverifikasi/)
  assert.match(done.text, /href="\/sign-in"/)
  for (const each of [phone, browser]) assert.ok(!each.cookies.has('__Host-gl-session'), 'LNK-13')
  assert.equal((await browser.get('/sign-up/sent')).location, '/sign-in')
  assert.equal((await signInBy(phone, email)).location, '/dashboard')
})

test('LNK-11: a wrong link and a wrong password get the same answer', async () => {
  await using rig = await accountsRig()
  const { link } = await pendingRig(rig)
  const visitor = rig.browser()
  await visitor.get(link)
  const owner = readOwnedToken(link.slice('/verify/'.length))?.ownerId
  assert.ok(owner)
  const sameOwner = `${link.slice(0, -43)}${'A'.repeat(43)}`
  const answers = [
    await visitor.post(link, { password: 'bukan kata sandinya' }),
    await visitor.post(sameOwner, { password: goodPassword }),
    await visitor.post(`/verify/${'A'.repeat(64)}`, { password: goodPassword }),
    await visitor.post('/verify/x', { password: goodPassword }),
  ]
  const [first] = answers.map(comparable)
  for (const answer of answers) assert.deepEqual(comparable(answer), first)
  assert.equal(first?.status, 422)
})

function comparable({ status, text }: { status: number; text: string }) {
  return { status, text: text.replace(/name="_csrf" value="[^"]+"/g, '') }
}

test('LNK-05: the link works for 24 hours from when its message left, however long that waited', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, email)
  await sendVerification({ ...rig.deps, db: rig.database.as('worker') }, await onlySignUp(rig))
  rig.clock.move({ hours: 30 }) // the mail server is down
  await rig.deliver()
  const link = rig.lastLink(email)
  const late = rig.browser()
  rig.clock.move({ hours: 24, ms: -1 })
  await late.get(link)
  rig.clock.move({ ms: 1 })
  assert.equal((await late.post(link, { password: goodPassword })).status, 422)
  rig.clock.move({ ms: -1 })
  assert.equal((await late.post(link, { password: goodPassword })).location, '/verify/done')
})

async function onlySignUp({ owner }: Rig) {
  const { id } = await owner.selectFrom('accounts.signUps').select('id').executeTakeFirstOrThrow()
  return { signUpId: id, number: 1 }
}

test('LNK-12: whoever signs up with a stranger’s address gains nothing when its owner follows the link', async () => {
  await using rig = await accountsRig()
  const stranger = rig.browser('198.51.100.9')
  await signUpBy(stranger, email, strangers)
  await rig.deliver()
  const link = rig.lastLink(email)
  const cannotEnter = async () => {
    assert.equal((await signInBy(stranger, email, strangers)).status, 422)
    assert.equal((await stranger.get('/account')).location, '/sign-in?next=%2Faccount')
  }

  const owner = rig.browser()
  const page = await owner.get(link)
  assert.match(page.text, /bukan Anda yang mendaftar\? <a class="govuk-link" href="\/forgot-password">/)
  await cannotEnter()

  await owner.get('/forgot-password')
  await owner.post('/forgot-password', { email })
  await rig.deliver()
  const reset = rig.lastLink(email)
  assert.match(reset, /^\/reset\//)
  await owner.get(reset)
  const unticked = await owner.post(reset, { password: goodPassword })
  assert.equal(unticked.status, 422, 'a new account agrees first')
  const done = await owner.post(reset, { password: goodPassword, terms: 'yes', privacy: 'yes' })
  assert.equal(done.location, '/reset/done')
  assert.ok(!owner.cookies.has('__Host-gl-session'), 'LNK-08: a reset signs nobody in')

  await cannotEnter()
  assert.equal((await stranger.get('/sign-up/sent')).location, '/sign-in', 'the stranger’s cookie is dead')
  assert.match((await stranger.get(link)).text, /<h1 class="govuk-heading-l">Verifikasi alamat/)
  assert.equal((await stranger.post(link, { password: strangers })).status, 422)
  assert.equal((await signInBy(owner, email)).location, '/dashboard')
  assert.equal(await countAccounts(rig), 1)
  assert.deepEqual(await rig.owner.selectFrom('accounts.signUps').select('id').execute(), [])
})

test('AUT-12: of a hundred sign-ups at once with one address, the verified one wins and the others end', async () => {
  await using rig = await accountsRig()
  const browsers = Array.from({ length: 100 }, () => rig.browser())
  const passwordOf = (index: number) => `kata sandi nomor ${index}`
  const answers = await Promise.all(
    browsers.map((browser, index) => signUpBy(browser, email, passwordOf(index))),
  )
  for (const { status, location } of answers) assert.deepEqual([status, location], [303, '/sign-up/sent'])

  // Each gets its link here; the address itself gets no more than five messages an hour.
  const worker = { ...rig.deps, db: rig.database.as('worker') }
  const rows = await rig.owner.selectFrom('accounts.signUps').select('id').execute()
  assert.equal(rows.length, 100)
  for (const { id } of rows) await sendVerification(worker, { signUpId: id, number: 1 })
  await rig.deliver()
  const links = new Map(
    rig.mailbox
      .messages(email)
      .map(({ links: [link] }) => new URL(link?.href ?? '').pathname)
      .map((path) => [readOwnedToken(path.slice('/verify/'.length))?.ownerId, path]),
  )
  assert.equal(links.size, 100)
  const linkOf = (index: number) => {
    const cookie = browsers[index]?.cookies.get('__Host-gl-pending')
    return links.get(readOwnedToken(cookie)?.ownerId) ?? ''
  }

  const inRandomOrder = browsers
    .map((browser, index) => ({ browser, index, place: Math.random() }))
    .toSorted((left, right) => left.place - right.place)
  await Promise.all(inRandomOrder.map(({ browser, index }) => browser.get(linkOf(index))))
  const winners = inRandomOrder.filter(({ browser }) => browser.cookies.has('__Host-gl-session'))
  assert.equal(winners.length, 1)
  assert.equal(await countAccounts(rig), 1)
  assert.deepEqual(await rig.owner.selectFrom('accounts.signUps').select('id').execute(), [])
  assert.deepEqual(await rig.owner.selectFrom('accounts.signUpAddresses').select('signUpId').execute(), [])
  const liveKeys = await rig.owner
    .selectFrom('platform.personKeys')
    .select('personId')
    .where('wrapped', 'is not', null)
    .execute()
  assert.equal(liveKeys.length, 1, 'the keys of the others are destroyed')

  const [winner] = winners
  const loser = (winner?.index ?? 0) === 0 ? 1 : 0
  assert.equal((await signInBy(rig.browser(), email, passwordOf(winner?.index ?? -1))).location, '/dashboard')
  assert.equal((await signInBy(rig.browser(), email, passwordOf(loser))).status, 422)
})

test('a sign-up with an address that has an account: the same pages, and a note to the address as it is stored', async () => {
  await using rig = await accountsRig()
  const { browser, link } = await pendingRig(rig)
  await browser.get(link)
  const other = rig.browser()
  const done = await signUpBy(other, 'SARI@contoh.id', strangers)
  assert.deepEqual([done.status, done.location], [303, '/sign-up/sent'])
  assert.match((await other.get('/sign-up/sent')).text, /<strong>SARI@contoh\.id<\/strong>/)
  await rig.deliver()
  const note = rig.mailbox.messages(email).at(-1)
  assert.equal(note?.subject, 'Alamat e-mail ini sudah punya akun')
  assert.equal(rig.lastLink(email), '/sign-in')
  assert.equal((await signInBy(other, email, strangers)).status, 422)
})
