import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAudit, verifyAudit } from '#platform/audit'
import { accountsRig, goodPassword, type Rig, signUpBy } from '../../test/accounts.ts'
import { agreements } from './agreements.ts'

const email = 'sari@contoh.id'
const ticked = { terms: 'yes', privacy: 'yes' }

async function countSignUps({ owner }: Rig): Promise<number> {
  return (await owner.selectFrom('accounts.signUps').select('id').execute()).length
}

test('AUT-14: e-mail first, then the same e-mail with a password and agreement, then a message with a link', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  const second = await browser.follow(await browser.post('/sign-up', { email }))
  assert.match(second.text, /Tulis lagi alamat e-mail Anda/)
  assert.match(second.text, /<input class="govuk-checkboxes__input" id="terms"[^>]*value="yes">/, 'unticked')
  assert.ok(!second.text.includes(email), 'asks for it again')

  const done = await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  assert.deepEqual([done.status, done.location], [303, '/sign-up/sent'])
  const sent = await browser.follow(done)
  assert.match(sent.text, /Kami mengirim pesan ke <strong>sari@contoh\.id<\/strong>/)

  await rig.deliver()
  const [message] = rig.mailbox.messages(email)
  assert.equal(message?.subject, 'Verifikasi alamat e-mail Anda')
  assert.match(message?.html ?? '', /Verifikasi sekarang/)
  assert.match(rig.lastLink(email), /^\/verify\/[\w-]{64}$/)
})

test('AUT-14: the address stands in no address of a page, and in no cookie that could be read', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  const first = await browser.post('/sign-up', { email })
  const second = await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  const places = [
    first.location,
    second.location,
    ...browser.cookies.values(),
    String(first.headers['set-cookie']),
  ]
  for (const place of places)
    for (const form of [
      email,
      'sari',
      Buffer.from(email).toString('base64url'),
      Buffer.from(email).toString('hex'),
    ])
      assert.ok(!place?.includes(form), `${form} in ${place}`)
})

test('AUT-14: two different addresses: the page asks which one is right and keeps the boxes', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  await browser.post('/sign-up', { email: 'sari@contho.id' })
  const asked = await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Alamat e-mail mana yang benar\?/)
  assert.match(asked.text, /type="radio" value="sari@contho\.id"/)
  assert.match(asked.text, /type="radio" value="sari@contoh\.id"/)
  assert.match(asked.text, /id="terms"[^>]*checked/)
  assert.ok(!asked.text.includes(goodPassword), 'a password never comes back')
  assert.equal(await countSignUps(rig), 0)

  const again = await browser.get('/sign-up/account')
  assert.match(again.text, /type="radio" value="sari@contoh\.id"/, 'reloading asks the same')
  const done = await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  assert.equal(done.location, '/sign-up/sent')
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).length, 1)
})

test('AUT-14: page two without page one leads back to it', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  assert.equal((await browser.get('/sign-up/account')).location, '/sign-up')
  await browser.get('/sign-up')
  const posted = await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  assert.equal(posted.status, 422)
  assert.match(posted.text, /Halaman tadi terlalu lama terbuka/)
  assert.match(posted.text, /value="sari@contoh\.id"/)
})

test('AUT-15: without both boxes there is no account, and what was agreed to is kept with version and time', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  await browser.post('/sign-up', { email })
  const refusedWith = async (fields: Record<string, string>) => {
    const answer = await browser.post('/sign-up/account', { email, password: goodPassword, ...fields })
    return [answer.status, answer.text.includes('href="#terms"'), answer.text.includes('href="#privacy"')]
  }
  assert.deepEqual(await refusedWith({}), [422, true, true])
  assert.deepEqual(await refusedWith({ terms: 'yes' }), [422, false, true])
  assert.deepEqual(await refusedWith({ privacy: 'yes', terms: 'no' }), [422, true, false])
  assert.equal(await countSignUps(rig), 0)

  await browser.post('/sign-up/account', { email, password: goodPassword, ...ticked })
  const consents = await rig.owner
    .selectFrom('accounts.consents')
    .select(['purpose', 'version', 'givenAt'])
    .orderBy('purpose')
    .execute()
  assert.deepEqual(consents, [
    { purpose: 'privacy', version: agreements.privacy, givenAt: rig.clock() },
    { purpose: 'terms', version: agreements.terms, givenAt: rig.clock() },
  ])
})

test('wrong input comes back with 422, what was typed, and errors that lead to the fields', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  for (const wrong of ['', 'sari', '<script>alert(1)</script>', `${'a'.repeat(5_000)}@contoh.id`]) {
    const answer = await browser.post('/sign-up', { email: wrong })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /<title>Kesalahan: /)
    assert.match(answer.text, /<a href="#email">/)
    assert.ok(!answer.text.includes('<script>alert'))
  }
  await browser.post('/sign-up', { email })
  for (const [password, words] of [
    ['', 'Tulis kata sandi'],
    ['sebelas111!', 'Kata sandi minimal 12 karakter'],
    ['a'.repeat(1_025), 'Kata sandi terlalu panjang'],
  ] as const) {
    const answer = await browser.post('/sign-up/account', { email, password, ...ticked })
    assert.equal(answer.status, 422)
    assert.match(answer.text, new RegExp(`<a href="#password">${words}`))
  }
  assert.equal(await countSignUps(rig), 0)
})

test('a form from another site changes nothing', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await browser.get('/sign-up')
  const answer = await browser.post('/sign-up', { email }, { 'sec-fetch-site': 'cross-site' })
  assert.equal(answer.status, 403)
  assert.equal((await browser.post('/sign-up', { email, _csrf: 'x' })).status, 403)
})

test('AUT-01: every password in the database is hashed by argon2id with a pepper, and nowhere in clear', async () => {
  await using rig = await accountsRig()
  const [verified, pending] = [rig.browser(), rig.browser()]
  await signUpBy(verified, email)
  await rig.deliver()
  await verified.get(rig.lastLink(email))
  await signUpBy(pending, 'budi@contoh.id')
  await rig.deliver()
  const rows = [
    ...(await rig.owner.selectFrom('accounts.accounts').select('passwordHash').execute()),
    ...(await rig.owner.selectFrom('accounts.signUps').select('passwordHash').execute()),
  ]
  assert.equal(rows.length, 2)
  for (const { passwordHash } of rows)
    assert.match(
      passwordHash ?? '',
      /^p1\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
})

test('the audit log tells each step without personal data, and its chains hold', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, email)
  await rig.deliver()
  await browser.get(rig.lastLink(email))
  const { id } = await rig.owner.selectFrom('accounts.accounts').select('id').executeTakeFirstOrThrow()
  const entries = await listAudit(rig.owner, id)
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['accounts.signed-up', 'accounts.issued-link', 'accounts.verified-email'],
  )
  assert.ok(!JSON.stringify(entries).includes('sari'))
  assert.deepEqual((await verifyAudit(rig.owner)).breaks, [])
})

test('another message: not within a minute, and not more than five an hour', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, email)
  const resend = async () => (await browser.post('/sign-up/sent')).location
  await browser.get('/sign-up/sent')
  assert.equal(await resend(), '/sign-up/sent?notice=tooSoon')
  const early = await browser.get('/sign-up/sent')
  await rig.deliver()
  assert.match(early.text, /Pesan berikutnya bisa dikirim setelah pukul 10\.01 WIB/)

  for (const _ of [2, 3, 4, 5]) {
    rig.clock.move({ seconds: 60 })
    assert.equal(await resend(), '/sign-up/sent?notice=sentAgain')
    await rig.deliver()
  }
  rig.clock.move({ seconds: 60 })
  assert.equal(await resend(), '/sign-up/sent?notice=tooSoon')
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).length, 5)
  assert.match((await browser.get('/sign-up/sent')).text, /setelah pukul 11\.00 WIB/)
  rig.clock.move({ minutes: 55 })
  assert.equal(await resend(), '/sign-up/sent?notice=sentAgain')
})

test('messages that were asked for while none could be written become one', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, email)
  for (const _ of [2, 3]) {
    rig.clock.move({ seconds: 60 })
    await browser.get('/sign-up/sent')
    await browser.post('/sign-up/sent')
  }
  await rig.deliver()
  assert.equal(rig.mailbox.messages(email).length, 1)
})

test('LNK-14: a mistyped address is put right: the old link dies, the new address gets a message', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  await signUpBy(browser, 'sari@contho.id')
  await rig.deliver()
  const oldLink = rig.lastLink('sari@contho.id')
  await browser.get('/sign-up/address')
  const wrong = await browser.post('/sign-up/address', { email: 'sari' })
  assert.equal(wrong.status, 422)
  const corrected = await browser.follow(await browser.post('/sign-up/address', { email }))
  assert.match(corrected.text, /<strong>sari@contoh\.id<\/strong>/)
  assert.deepEqual(await rig.owner.selectFrom('accounts.links').select('tokenHash').execute(), [])
  await rig.deliver()
  assert.equal(rig.mailbox.messages('sari@contho.id').length, 1)

  assert.match((await browser.get(oldLink)).text, /<h1 class="govuk-heading-l">Verifikasi alamat/)
  assert.match((await browser.get(rig.lastLink(email))).text, /E-mail Anda sudah terverifikasi/)
})

test('AUT-16: without the cookie of a sign-up nobody sees, resends or corrects it', async () => {
  await using rig = await accountsRig()
  const [owner, other] = [rig.browser(), rig.browser()]
  await signUpBy(owner, email)
  await signUpBy(other, 'budi@contoh.id')
  const own = owner.cookies.get('__Host-gl-pending') ?? ''
  const forged = `${own.slice(0, 22)}${(other.cookies.get('__Host-gl-pending') ?? '').slice(22)}`
  other.cookies.set('__Host-gl-pending', forged) // the id of one, the secret of another
  assert.equal((await other.get('/sign-up/sent')).location, '/sign-in')
  assert.equal((await other.get('/sign-up/address')).location, '/sign-in')
  assert.equal((await owner.get('/account')).location, '/sign-in?next=%2Faccount', 'no session yet')
})
