import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeSlot } from '#households'
import { listMessages } from '#notices'
import { blindIndex } from '#platform/crypto'
import { transact } from '#platform/database'
import type { Language } from '#platform/ui'
import { currentProgramme as programme } from '#programmes'
import { type Applicant, testWorld, type World } from '../../../test/applicant.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import { type Client, client, testApp } from '../../../test/web.ts'
import { findApplication } from '../find-application.ts'
import { mountApplications } from './index.ts'

async function browse(world: World, person: Applicant, language: Language = 'id') {
  const storage = { put: async () => {}, find: async () => undefined, remove: async () => {} }
  const web = { ...world.web, storage, programme, findHold: async () => undefined }
  const app = await testApp({
    mount: (mounted) => mountApplications(mounted, web),
    person: { ...person, language },
  })
  return client(app)
}

async function mailTo(world: World, { email }: Applicant): Promise<string> {
  const answer = await fetch(`${world.mailbox.address}/api/messages?to=${encodeURIComponent(email)}`)
  const { messages } = (await answer.json()) as { messages: { text: string }[] }
  return messages.map(({ text }) => text).join('\n')
}

async function inboxOf(world: World, { personId }: Applicant): Promise<string> {
  const messages = await listMessages(world.web, personId)
  return messages.flatMap(({ message }) => (message.rows ?? []).map((row) => row.join(': '))).join('\n')
}

const stateOf = async (world: World, { personId }: Applicant) =>
  (await findApplication(world.web, personId))?.state

/** What each refusal must name wherever it is told: rule, own value, source, its date, remedy. */
type Refusal = {
  requirement: string
  given: Parameters<World['applicant']>[0]
  prepare?: (world: World, person: Applicant) => Promise<void>
  rule: RegExp
  ownValue: RegExp
  source: RegExp
  date: RegExp
  remedy: RegExp
  /** Puts right what was wrong, and asks for another check. */
  repair: (world: World, person: Applicant, browser: Client) => Promise<void>
}

const today = /Senin, 23 November 2026/
const firstOfMonth = /Minggu, 1 November 2026/

const refusals: readonly Refusal[] = [
  {
    requirement: 'citizen-adult',
    given: { serial: '0413' },
    rule: /warga negara Indonesia yang sudah berusia 18 tahun/,
    ownValue: /Bukan warga negara Indonesia/,
    source: /Data kependudukan \(Dukcapil\)/,
    date: today,
    remedy: /Datangi Dinas Kependudukan dan Pencatatan Sipil/,
    async repair(world, person, browser) {
      await world.registry.correct('civil', person.nik)
      await browser.post('/application/check-again')
    },
  },
  {
    requirement: 'not-in-education',
    given: { serial: '2001' },
    rule: /tidak sedang terdaftar sebagai siswa atau mahasiswa/,
    ownValue: /sekolah menengah atas, SMA Negeri Contoh 1/,
    source: /Data pendidikan/,
    date: firstOfMonth,
    remedy: /ijazah atau surat keterangan berhenti/,
    async repair(world, person, browser) {
      await world.registry.correct('education', person.nik)
      await browser.post('/application/check-again')
    },
  },
  {
    requirement: 'work-category',
    given: { answers: { workCategory: 'none' } },
    rule: /pekerja atau buruh, pencari kerja/,
    ownValue: /Tidak satu pun dari pilihan ini/,
    source: /Isian Anda sendiri: “Bagaimana keadaan kerja Anda sekarang\?”/,
    date: today,
    remedy: /Jika Anda salah pilih, perbaiki di formulir/,
    async repair(_world, person, browser) {
      assert.equal((await browser.post('/application/correct-answers')).location, '/application')
      await person.fill({ workCategory: 'worker' })
      await person.submit()
    },
  },
  {
    requirement: 'no-other-assistance',
    given: { serial: '4001' },
    rule: /tidak menerima bantuan sosial lain/,
    ownValue: /Program Keluarga Harapan \(PKH\), periode 2026/,
    source: /Data bantuan sosial/,
    date: firstOfMonth,
    remedy: /datangi dinas sosial kabupaten atau kota Anda/,
    async repair(world, person, browser) {
      await world.registry.correct('assistance', person.nik)
      await browser.post('/application/check-again')
    },
  },
  {
    requirement: 'not-official',
    given: { serial: '5004' },
    rule: /bukan pejabat negara/,
    ownValue: /Kepala desa, Desa Contoh/,
    source: /Data pejabat dan aparatur/,
    date: firstOfMonth,
    remedy: /minta surat keterangan berhenti dari instansi itu/,
    async repair(world, person, browser) {
      await world.registry.correct('officials', person.nik)
      await browser.post('/application/check-again')
    },
  },
  {
    requirement: 'household-cap',
    given: { answers: { familyCard: '8871010101200009' } },
    async prepare(world) {
      const kkKey = blindIndex(world.keyring, 'family-card', '8871010101200009')
      const db = world.database.as('worker')
      for (const awardId of ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'])
        await transact(db, (tx) =>
          takeSlot({ tx, clock: world.clock }, { programme: programme.code, kkKey, awardId }),
        )
    },
    rule: /paling banyak dua orang/,
    ownValue: /Tidak ada tempat tersisa di kartu keluarga Anda/,
    source: /Catatan penerima program per kartu keluarga/,
    date: today,
    remedy: /isi nomor kartu keluarga Anda yang baru/,
    async repair(world, _person, browser) {
      await world.database.owner.deleteFrom('households.slots').execute()
      await browser.post('/application/check-again')
    },
  },
]

for (const refusal of refusals) {
  test(`refused for ${refusal.requirement}: page, e-mail and inbox say why; corrected and asked again: eligible`, async () => {
    await using world = await testWorld()
    const person = await world.applicant(refusal.given)
    await refusal.prepare?.(world, person)
    await world.work()
    assert.equal(await stateOf(world, person), 'refused')

    const browser = await browse(world, person)
    const page = await browser.get('/application/result')
    assert.equal(page.status, 200)
    const told = { page: page.text, mail: await mailTo(world, person), inbox: await inboxOf(world, person) }
    for (const text of Object.values(told))
      for (const part of ['rule', 'ownValue', 'source', 'date', 'remedy'] as const)
        assert.match(text.replaceAll('&#39;', "'").replaceAll('&quot;', '"'), refusal[part])
    assert.match(page.text, /gl-verdict--bad/)
    assert.match(page.text, /Tanya petugas/)
    assert.match(told.mail, /https:\/\/gelombang\.example\/application\/result/)
    assert.doesNotMatch(told.mail + told.page, new RegExp(person.nik))

    world.clock.move({ minutes: 1 })
    await refusal.repair(world, person, browser)
    await world.work()
    assert.equal(await stateOf(world, person), 'eligible')
    assert.match((await browser.get('/application/result')).text, /Anda memenuhi semua syarat/)
    assert.match(await mailTo(world, person), /Semua syarat terpenuhi/)
  })
}

test('BIZ-02 whoever meets a claimed number reads that we need to make sure who they are, and nothing of anybody', async () => {
  await using world = await testWorld()
  const nik = '9971010101900007'
  const answers = { familyCard: '8871010101200001' }
  const people = [await world.applicant({ nik, answers }), await world.applicant({ nik, answers })]
  await world.work()
  const states = await Promise.all(people.map((person) => stateOf(world, person)))
  assert.deepEqual(new Set(states), new Set(['eligible', 'needs-review']))
  const other = people[states.indexOf('needs-review')]
  assert.ok(other)
  const browser = await browse(world, other, 'en')
  const { text } = await browser.get('/application/result')
  assert.match(text, /We need to make sure who you are/)
  assert.match(text, /Ask an officer/)
  assert.doesNotMatch(text, /claim|another|other application|already|registered|Met|9971010101900007/)
})

test('while a registry is silent the page says which requirement waits and when it is asked again', async () => {
  await using world = await testWorld({ timeoutMs: 1_000 })
  const person = await world.applicant({ serial: '0521' })
  await world.work()
  const browser = await browse(world, person)
  const { text } = await browser.get('/application/result')
  assert.match(text, /Bukan pejabat|Tidak menerima bantuan sosial lain/)
  assert.match(text, /Belum diperiksa/)
  assert.match(text, /Kami bertanya lagi dengan sendirinya pada Senin, 23 November 2026 pukul 10\.01 WIB/)
  assert.doesNotMatch(text, /Tidak terpenuhi|Periksa lagi|keberatan/)
})

test('“check again” within a minute answers 429 with the page and Retry-After', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ serial: '2001' })
  await world.work()
  const browser = await browse(world, person)
  await browser.get('/application/result')
  const answer = await browser.post('/application/check-again')
  assert.deepEqual([answer.status, answer.headers['retry-after']], [429, '60'])
  assert.equal((await browser.get('/application/check-again?lang=en')).location, '/application/result')
  assert.match(answer.text, /Tunggu satu menit/)
})

test('a question reaches an officer once; empty, over-long and hostile texts come back or stay text', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ serial: '2001' })
  await world.work()
  const browser = await browse(world, person)
  await browser.get('/application/ask')
  const ask = (text: string) => browser.post('/application/ask', { text })
  for (const text of ['', ' \r\n ', 'x'.repeat(1_001)]) {
    const refused = await ask(text)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /<title>Kesalahan: Tanya petugas/)
    assert.match(refused.text, /href="#text"/)
  }
  assert.match((await ask('x'.repeat(1_001))).text, /x{1001}/)

  const hostile = '<script>alert(1)</script> \u0000“Kenapa?”'
  assert.equal((await ask(hostile)).location, '/application/result')
  const { text } = await browser.get('/application/result')
  assert.match(text, /&lt;script&gt;alert\(1\)&lt;\/script&gt; “Kenapa\?”/)
  const again = await ask('Sekali lagi')
  assert.equal(again.status, 422)
  assert.match(again.text, /masih menunggu jawaban/)
  assert.match(again.text, /Sekali lagi/)
})

test('an appeal is for whoever was refused, and once; anybody else is led back', async () => {
  await using world = await testWorld()
  const [refusedOne, eligibleOne] = [await world.applicant({ serial: '2001' }), await world.applicant()]
  await world.work()
  const eligible = await browse(world, eligibleOne)
  assert.equal((await eligible.get('/application/appeal')).location, '/application')
  await eligible.get('/application/result')
  await eligible.post('/application/appeal', { text: 'Tanpa alasan' })
  assert.equal(await stateOf(world, eligibleOne), 'eligible')

  const browser = await browse(world, refusedOne)
  await browser.get('/application/appeal')
  assert.equal((await browser.post('/application/appeal', { text: '' })).status, 422)
  const texts = ['Saya lulus tahun lalu', 'Saya lulus tahun lalu']
  await Promise.all(texts.map((text) => browser.post('/application/appeal', { text })))
  assert.equal(await stateOf(world, refusedOne), 'appealed')
  const { text } = await browser.get('/application/result')
  assert.equal(text.match(/Saya lulus tahun lalu/g)?.length, 1)
})

test('whoever has sent nothing is led to the form', async () => {
  await using world = await testWorld()
  const browser = await browse(world, await world.applicant({ isDraft: true }))
  for (const path of ['/application/result', '/application/ask', '/application/appeal'])
    assert.equal((await browser.get(path)).location, '/application')
})

test('the pages are right HTML in every state that they show', async () => {
  await using world = await testWorld({ timeoutMs: 1_000 })
  const people = [
    await world.applicant({ serial: '2001', language: 'en' }),
    await world.applicant({ serial: '0409' }),
    await world.applicant({ serial: '0511' }),
    await world.applicant({ serial: '6004' }),
    await world.applicant({ answers: { office: 'police' } }),
    await world.applicant(),
  ]
  await world.work()
  for (const person of people) {
    const browser = await browse(world, person, person.language)
    const pages = [await browser.get('/application/result'), await browser.get('/application/ask')]
    await browser.post('/application/ask', { text: 'Apa kabar?' })
    pages.push(await browser.post('/application/ask', { text: '' }), await browser.get('/application/result'))
    const faults = await Promise.all(pages.map(({ text }) => validateHtml(text)))
    assert.deepEqual(faults.flat(), [])
  }
})
