import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { buildAssets } from '#platform/ui'
import { currentProgramme } from '#programmes'
import { homeRig } from '../../../test/home.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import { client, testApp } from '../../../test/web.ts'
import { texts } from './texts.ts'

/** Bytes that fit into the first ten packets of a connection, where a first visit is fastest. */
const firstVisitLimit = 14_336

const openPages = ['/', '/help', '/what-you-need', '/terms', '/privacy', '/about']
/** Pages of other modules that ours lead to. */
const elsewhere = [
  '/sign-up',
  '/check-link',
  '/sign-in',
  '/sign-out',
  '/forgot-password',
  '/account',
  '/notices',
  '/application',
  '/application/result',
  '/waves',
  '/payouts',
]

function linksOf(text: string): string[] {
  return [...text.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, address = '']) => address)
}

function headingOf(text: string): string {
  const headings = [...text.matchAll(/<h1[^>]*>([^<]+)<\/h1>/g)].map(([, heading = '']) => heading)
  assert.equal(headings.length, 1)
  return headings[0] ?? ''
}

test('every page is valid HTML with one heading, in both languages', async () => {
  await using rig = await homeRig()
  await rig.addWave({ number: 3, state: 'open', opensIn: -1, closesIn: 3 })
  for (const path of [...openPages, '/dashboard']) {
    const reader = path === '/dashboard' ? rig.member : rig.visitor
    const indonesian = await reader.get(`${path}?lang=id`)
    const english = await reader.get(`${path}?lang=en`)
    assert.deepEqual([indonesian.status, english.status], [200, 200], path)
    assert.match(indonesian.text, /<html lang="id"/)
    assert.match(english.text, /<html lang="en"/)
    assert.notEqual(headingOf(indonesian.text), headingOf(english.text), path)
    assert.deepEqual(await validateHtml(indonesian.text), [], path)
    assert.deepEqual(await validateHtml(english.text), [], path)
  }
})

test('every link leads to a page that exists, and to a heading that is there', async () => {
  await using rig = await homeRig()
  await rig.tell('a', 'Anda ikut Gelombang 3')
  const seen = new Map<string, string>()
  for (const path of openPages) seen.set(path, (await rig.visitor.get(path)).text)
  seen.set('/dashboard', (await rig.member.get('/dashboard')).text)

  for (const [page, text] of seen) {
    for (const link of linksOf(text).filter((each) => /^[/#]/.test(each))) {
      const [path = '', anchor] = link.split('#')
      const target = seen.get(path === '' ? page : path)
      const isKnown = target !== undefined || elsewhere.includes(path) || /^\/(assets|notices)\//.test(path)
      assert.ok(isKnown, `${page} leads to ${link}`)
      if (anchor !== undefined)
        assert.match(target ?? '', new RegExp(`id="${anchor}"`), `${page} leads to ${link}`)
    }
  }
})

test('the first page takes an e-mail address by a plain form with a round button', async () => {
  await using rig = await homeRig()
  const { text } = await rig.visitor.get('/')
  const form = /<form class="gl-email" method="post" action="\/sign-up"[^]*?<\/form>/.exec(text)?.[0] ?? ''
  assert.match(form, /<input type="hidden" name="_csrf"/)
  assert.match(form, /<label class="govuk-label" for="email">Daftar dengan alamat e-mail<\/label>/)
  assert.match(
    form,
    /<input[^>]* name="email" type="email"[^>]*><button type="submit" class="gl-round" aria-label=/,
  )
  assert.doesNotMatch(text, /<script/)
})

test('the first page tells amounts, age and requirements of the programme', async () => {
  await using rig = await homeRig()
  const { text } = await rig.visitor.get('/')
  for (const fact of ['Rp1.000.000', '4 × Rp600.000', '3 × Rp50.000', '18 tahun ke atas'])
    assert.ok(text.includes(fact), fact)
  for (const { title } of currentProgramme.requirements)
    assert.ok(text.includes(`<li>${title.id}</li>`), title.id)
  assert.match(text, /Situs resminya hanya\s+<strong class="gl-nowrap">www\.prakerja\.go\.id<\/strong>/)
})

test('the first page tells which wave is open, or which one comes next', async () => {
  await using rig = await homeRig()
  assert.match((await rig.visitor.get('/')).text, />Belum ada gelombang yang dibuka</)
  await rig.addWave({ number: 4, state: 'announced', opensIn: 12, closesIn: 15 })
  const ahead = />Belum ada gelombang yang dibuka\. Gelombang 4 dibuka mulai 5 Desember</
  assert.match((await rig.visitor.get('/')).text, ahead)
  await rig.addWave({ number: 3, state: 'open', opensIn: -1, closesIn: 3 })
  assert.match((await rig.visitor.get('/')).text, />Gelombang 3 dibuka s\.d\. 26 November</)
})

test('a wave that closes at midnight is open until the day before', async () => {
  await using rig = await homeRig()
  rig.clock.move({ hours: 14 }) // 0.00 WIB
  await rig.addWave({ number: 3, state: 'open', opensIn: -1, closesIn: 3 })
  assert.match((await rig.visitor.get('/?lang=en')).text, />Wave 3 open until 26 November</)
})

test('who is signed in is led to the dashboard instead of the e-mail field', async () => {
  await using rig = await homeRig()
  const { text } = await rig.member.get('/')
  assert.doesNotMatch(text, /name="email"/)
  assert.match(text, /<a href="\/dashboard" role="button"/)
})

test('a first visit of the first page weighs no more than 14 kB', async (t) => {
  await using rig = await homeRig()
  await rig.addWave({ number: 4, state: 'announced', opensIn: 12, closesIn: 15 })
  const { files, styles } = await buildAssets()
  const sheet = files.get(styles.site)?.brotli?.length ?? Number.NaN
  for (const language of ['id', 'en']) {
    const page = brotliCompressSync((await rig.visitor.get(`/?lang=${language}`)).text).length
    t.diagnostic(`${language}: sheet ${sheet} + page ${page} = ${sheet + page} of ${firstVisitLimit}`)
    assert.ok(sheet + page <= firstVisitLimit)
  }
})

test('the texts hold the numbers of the programme and the versions that people agree to', async () => {
  await using rig = await homeRig()
  assert.match((await rig.visitor.get('/terms')).text, /Versi 2026-11\.[^]*dikembalikan dalam 60 hari/)
  assert.match((await rig.visitor.get('/privacy?lang=en')).text, /Version 2026-11\./)
  assert.match(
    (await rig.visitor.get('/what-you-need?lang=id')).text,
    /BNI, BCA, OVO, GoPay, LinkAja, atau DANA/,
  )
  assert.match((await rig.visitor.get('/about')).text, /Open Database License/)
})

test('the official installation does not say that it is a demonstration', async () => {
  const app = await testApp({
    isOfficial: true,
    mount: (routes) => texts(routes, { programme: currentProgramme }),
  })
  const reader = client(app)
  for (const path of ['/about', '/terms']) {
    const { text } = await reader.get(path)
    assert.match(text, /Ini situs resmi/)
    assert.doesNotMatch(text, /[Pp]eragaan/)
  }
  await app.close()
})

test('the dashboard is for people who are signed in', async () => {
  await using rig = await homeRig()
  const { status, location } = await rig.visitor.get('/dashboard')
  assert.deepEqual([status, location], [303, '/sign-in?next=%2Fdashboard'])
})

test('the dashboard goes the whole way with a person', async () => {
  await using rig = await homeRig()
  const { answers, member } = rig
  const wave = await rig.addWave({ number: 3, state: 'open', opensIn: -1, closesIn: 3 })
  const see = async () => (await member.get('/dashboard')).text
  const nowIs = (text: string) => /aria-current="step"><h3>([^<]+)</.exec(text)?.[1]

  assert.equal(nowIs(await see()), 'Isi data pendaftaran')

  answers.application = { state: 'eligible', receiptNumber: 'KP-7F3Q-9K2M' }
  answers.payee = { name: 'SARI CONTOH', nik: '9901234567890003' }
  answers.province = 33
  const eligible = await see()
  assert.equal(nowIs(eligible), 'Gabung gelombang')
  assert.match(eligible, /<h1[^>]*>Halo, Sari</)
  assert.match(eligible, /9901 •••• •••• 0003/)
  assert.doesNotMatch(eligible, /9901234567890003|CONTOH/)
  assert.match(eligible, /Jawa Tengah/)
  assert.match(eligible, /href="\/waves"[^>]*>Gabung Gelombang 3</)

  await rig.join(wave)
  const joined = await see()
  assert.equal(nowIs(joined), 'Undian')
  assert.match(joined, /Ditutup Kamis, 26 November 2026 pukul 10\.00 WIB/)

  rig.clock.move({ days: 4 })
  assert.match(await see(), /Gelombang 3 sudah ditutup/)

  await rig.select(wave)
  const selected = await see()
  assert.equal(nowIs(selected), 'Sambungkan rekening')
  assert.match(selected, /Pilih pelatihan paling lambat Minggu, 27 Desember 2026/)

  await rig.connectAccount()
  const training = await see()
  assert.equal(nowIs(training), 'Selesaikan pelatihan')
  assert.match(training, /DANA •••• 1234/)

  await rig.completeTraining('2026-11-20', ['2026-11-20', '2026-12-20', '2027-01-20', '2027-02-20'])
  const due = await see()
  assert.equal(nowIs(due), 'Terima insentif')
  assert.match(due, /Insentif setelah pelatihan ke-1: Rp600\.000/)
  assert.match(due, /Jatuh tempo sejak Jumat, 20 November 2026/)
})

test('an account that the bank refuses comes before everything else', async () => {
  await using rig = await homeRig()
  await rig.select(await rig.addWave({ number: 3, state: 'drawn', opensIn: -9, closesIn: -6 }))
  await rig.connectAccount('account-closed')
  assert.match((await rig.member.get('/dashboard')).text, /Rekening Anda perlu dibetulkan/)
})

for (const { state, reason, says } of [
  { state: 'held', reason: 'not-eligible', says: /ada syarat yang tidak terpenuhi/ },
  { state: 'held', reason: 'name-changed', says: /Rekening Anda berubah sejak pembayaran disiapkan/ },
  { state: 'unknown', reason: 'process-died', says: /tidak pernah mengirim dua kali/ },
] as const) {
  test(`a payment that stands still (${state}, ${reason}) is explained`, async () => {
    await using rig = await homeRig()
    await rig.select(await rig.addWave({ number: 3, state: 'drawn', opensIn: -9, closesIn: -6 }))
    await rig.connectAccount()
    await rig.completeTraining('2026-11-20', ['2026-11-20', '2026-12-20'])
    await rig.holdPayment(state, reason)
    assert.match((await rig.member.get('/dashboard')).text, says)
  })
}

test('the newest entry counts: who lost one wave and joined the next waits for its draw', async () => {
  await using rig = await homeRig()
  rig.answers.application = { state: 'eligible', receiptNumber: 'KP-7F3Q-9K2M' }
  const lost = await rig.addWave({ number: 3, state: 'published', opensIn: -20, closesIn: -16 })
  await rig.join(lost, 'not-selected', 'places-filled')
  assert.match((await rig.member.get('/dashboard')).text, /Anda belum terpilih di Gelombang 3/)
  rig.clock.move({ days: 1 })
  const next = await rig.addWave({ number: 4, state: 'committed', opensIn: -4, closesIn: -1 })
  await rig.join(next)
  await rig.commit(next, new Date('2026-11-26T10:00:00+07:00'))
  const { text } = await rig.member.get('/dashboard')
  assert.match(text, /Undian Gelombang 4 sudah dijadwalkan/)
  assert.match(text, /Diundi Kamis, 26 November 2026 pukul 10\.00 WIB/)
})

test('the dashboard shows the three newest messages and leads to all', async () => {
  await using rig = await homeRig()
  assert.match((await rig.member.get('/dashboard')).text, /Belum ada pesan/)
  for (const number of [1, 2, 3, 4]) {
    await rig.tell(`key-${number}`, `Kabar ${number}`)
    rig.clock.move({ minutes: 1 })
  }
  const { text } = await rig.member.get('/dashboard')
  assert.deepEqual(text.match(/Kabar \d/g), ['Kabar 4', 'Kabar 3', 'Kabar 2'])
  assert.match(text, /href="\/notices">Semua pesan</)
  const english = await rig.member.get('/dashboard?lang=en')
  assert.match(english.text, /lang="id">Kabar 4</)
})
