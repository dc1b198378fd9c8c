import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { accountsRig, goodPassword, type Rig, signInBy, signUpBy, verifiedBy } from '../../test/accounts.ts'

const email = 'sari@contoh.id'
const next = 'teh hangat sore hari'

async function askReset(rig: Rig, address = email): Promise<string> {
  const browser = rig.browser()
  await browser.get('/forgot-password')
  const done = await browser.post('/forgot-password', { email: address })
  assert.equal(done.location, '/forgot-password/sent')
  await rig.deliver()
  return rig.lastLink(address)
}

test('LNK-08: a reset sets the password, ends every session and link, signs nobody in, and works once', async () => {
  await using rig = await accountsRig()
  const old = rig.browser()
  await verifiedBy(rig, old, email)
  const [first, second] = [await askReset(rig), await askReset(rig)]
  assert.notEqual(first, second)
  const browser = rig.browser()
  await browser.get(first)
  const short = await browser.post(first, { password: 'pendek' })
  assert.deepEqual([short.status, short.text.includes('Kata sandi minimal 12 karakter')], [422, true])
  assert.equal((await browser.post(first, { password: next })).location, '/reset/done')
  assert.ok(!browser.cookies.has('__Host-gl-session'))
  assert.equal((await old.get('/account')).location, '/sign-in?next=%2Faccount')
  for (const link of [first, second]) {
    assert.equal((await browser.get(link)).status, 404)
    assert.equal((await browser.post(link, { password: goodPassword })).status, 404)
  }
  assert.equal((await signInBy(browser, email, goodPassword)).status, 422)
  assert.equal((await signInBy(browser, email, next)).location, '/dashboard')
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).at(-1)?.subject, 'Kata sandi Anda telah diganti')
})

test('of two who use one link at the same moment one sets the password', async () => {
  await using rig = await accountsRig()
  await verifiedBy(rig, rig.browser(), email)
  const link = await askReset(rig)
  const browsers = [rig.browser(), rig.browser()]
  await Promise.all(browsers.map((browser) => browser.get(link)))
  const answers = await Promise.all(
    browsers.map((browser, index) => browser.post(link, { password: `${next} ${index}` })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((left, right) => left - right),
    [303, 404],
  )
})

test('LNK-05: a reset link works for 60 minutes from when it was sent, and the page offers another', async () => {
  await using rig = await accountsRig()
  await verifiedBy(rig, rig.browser(), email)
  const link = await askReset(rig)
  const browser = rig.browser()
  rig.clock.move({ minutes: 60, ms: -1 })
  assert.equal((await browser.get(link)).status, 200)
  rig.clock.move({ ms: 1 })
  const gone = await browser.get(link)
  assert.equal(gone.status, 404)
  assert.match(gone.text, /href="\/forgot-password"/)
  assert.equal((await browser.post(link, { password: next })).status, 404)
})

test('a verify link resets nothing, and a reset link verifies nothing', async () => {
  await using rig = await accountsRig()
  await signUpBy(rig.browser(), email)
  await rig.deliver()
  const verify = rig.lastLink(email)
  const browser = rig.browser()
  assert.equal((await browser.get(verify.replace('/verify/', '/reset/'))).status, 404)
  const reset = (await askReset(rig)).replace('/reset/', '/verify/')
  await browser.get(reset)
  assert.equal((await browser.post(reset, { password: goodPassword })).status, 422)
})

test('an address without account gets a note that it has none, and five messages an hour at most', async () => {
  await using rig = await accountsRig()
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) await askReset(rig)
  const messages = rig.mailbox.messages(email)
  assert.equal(messages.length, 5)
  assert.equal(messages[0]?.subject, 'Belum ada akun untuk alamat e-mail ini')
  rig.clock.move({ hours: 1 })
  await askReset(rig)
  assert.equal(rig.mailbox.messages(email).length, 6)
})

test('a reset lets in whoever was kept waiting by a stranger’s guesses', async () => {
  await using rig = await accountsRig()
  await verifiedBy(rig, rig.browser(), email)
  for (const _ of [1, 2, 3, 4, 5]) await signInBy(rig.browser(), email, 'tebakan orang lain')
  const link = await askReset(rig)
  const browser = rig.browser()
  await browser.get(link)
  await browser.post(link, { password: next })
  assert.equal((await signInBy(browser, email, next)).location, '/dashboard')
})

test('RTE-03: with the mail server down every address still gets the same answer, and the message leaves later', async () => {
  await using rig = await accountsRig()
  await verifiedBy(rig, rig.browser(), email)
  const setFault = (fault: string) =>
    fetch(new URL('/control/fault', rig.mailbox.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fault }),
    })
  await setFault('down')
  await askReset(rig, email)
  await askReset(rig, 'tidakada@contoh.id')
  assert.equal(rig.mailbox.messages(email).length, 1)
  await setFault('none')
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(rig.owner) // its time to repeat has come
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).at(-1)?.subject, 'Buat kata sandi baru')
  assert.equal(rig.mailbox.messages('tidakada@contoh.id').length, 1)
})
