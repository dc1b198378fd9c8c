import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import sharp from 'sharp'
import { startPostgres } from '#platform/embedded-postgres'
import { filesWith, formsOfWord, isInText, tablesWith } from '../rigs/canaries.ts'
import { giveAward, publishedWave } from '../rigs/people.ts'
import { remote } from '../rigs/remote.ts'
import { startSystem, type System } from '../system.ts'
import { type Client, client } from '../web.ts'

const letters = (count: number) =>
  [...randomBytes(count)].map((byte) => 'bcdfghjklmnpqrstvwxz'.charAt(byte % 20)).join('')
const twoDigits = (least: number, most: number) => String(randomInt(least, most)).padStart(2, '0')

/** Numbers and words that stand nowhere else. The numbers share eight digits, so that one search finds them all. */
function canary() {
  const [month, year] = [twoDigits(1, 13), twoDigits(80, 100)]
  const digits = `${month}${year}${randomInt(7000, 10_000)}`
  const [name, mailbox, secret, street] = [letters(11), letters(11), letters(11), letters(11)]
  return {
    words: [digits, name, mailbox, secret, street],
    nik: `99010117${digits}`,
    familyCard: `88010117${digits}`,
    phone: `0899${digits}`,
    account: `12${digits}`,
    birth: { 'birthDate-day': '17', 'birthDate-month': month, 'birthDate-year': `19${year}` },
    name: `Sari ${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    email: `${mailbox}@contoh.id`,
    password: `laut ${secret} biru`,
    street: `Jalan ${street} 12`,
  }
}
type Canary = ReturnType<typeof canary>

test('CRY-02, AUD-03: what a person told us lies nowhere in clear: no log, no table, no file of the database', async () => {
  await using server = await startPostgres({ ephemeral: true, durable: false })
  process.env['TEST_DATABASE_URL'] = server.url
  await using system = await startSystem({ LOG_LEVEL: 'debug' })
  const { owner } = system.database
  const told = canary()
  const forms = told.words.flatMap(formsOfWord)

  await walk(system, told)

  assert.deepEqual(
    system.logs.filter((line) => isInText(line, forms)),
    [],
  )
  assert.ok(
    system.logs.some((line) => line.includes('/application/identity')),
    'requests were logged',
  )
  assert.deepEqual(await tablesWith(owner, forms), [])
  await sql`checkpoint`.execute(owner)
  assert.deepEqual(await filesWith(server.dataDir, forms), [])
  assert.deepEqual(await filesWith(String(system.env['DOCUMENTS_DIR']), forms), [])

  // The search would have found it.
  await sql`create table public.planted (kept bytea)`.execute(owner)
  await sql`insert into public.planted values (${Buffer.from(`NIK ${told.nik}`)})`.execute(owner)
  await sql`checkpoint`.execute(owner)
  assert.deepEqual(await tablesWith(owner, forms), ['public.planted'])
  const files = await filesWith(server.dataDir, forms)
  assert.ok(
    files.some((file) => file.includes('/base/')) && files.some((file) => file.includes('/pg_wal/')),
    String(files),
  )
})

test('a word is found however it is written', () => {
  const ways: ((text: string) => string | Buffer)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(text, 'utf16le').swap16(),
    (text) => encodeURIComponent(text),
    (text) => JSON.stringify({ text }),
  ]
  const forms = formsOfWord('0398123456')
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...ways), (before, after, write) => {
      const written = write(
        `${before.replaceAll(/[\uD800-\uDFFF]/g, '')}0398123456${after.replaceAll(/[\uD800-\uDFFF]/g, '')}`,
      )
      assert.ok(forms.some((form) => Buffer.from(written).includes(form)))
    }),
  )
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      (bytes) => !forms.some((form) => Buffer.from(bytes).includes(form)),
    ),
  )
})

/** Signs up, fills in the form, is drawn and connects a bank account; also types every secret where it is wrong. */
async function walk(system: System, told: Canary): Promise<void> {
  const browser = client(remote(system.site))
  await signUp(system, browser, told)
  await fill(system, browser, told)
  await goWrong(browser, told)
  const before = system.simulators.mailbox.messages(told.email).length
  await posted(browser, '/application/check', { 'registry-matching': 'yes', 'true-answers': 'yes' })
  await system.simulators.mailbox.received(told.email, before + 1, 30_000)
  await connect(system, browser, told)
}

/** Posts what must be taken. */
async function posted(browser: Client, path: string, fields: Record<string, string>): Promise<void> {
  await browser.get(path)
  const { status, location, text } = await browser.post(path, fields)
  assert.ok(
    status === 303 && !location?.startsWith('/sign-in'),
    `${path} ${status} ${location} ${text.slice(-4000)}`,
  )
}

async function signUp({ simulators, site }: System, browser: Client, { email, password }: Canary) {
  await posted(browser, '/sign-up', { email })
  await posted(browser, '/sign-up/account', { email, password, terms: 'yes', privacy: 'yes' })
  const [mail] = await simulators.mailbox.received(email)
  const link = mail?.links.find(({ href }) => href.startsWith(`${site}/verify/`))
  await browser.get(link?.href.slice(site.length) ?? '')
  await browser.get('/dashboard', { referer: `${site}/sign-in` })
  await posted(browser, '/sign-out', {})
  await posted(browser, '/sign-in', { email, password })
}

async function fill(system: System, browser: Client, told: Canary): Promise<void> {
  const { nik, familyCard, name: fullName, birth, phone, street } = told
  const identity = { nik, familyCard, fullName, ...birth, birthPlace: 'Semarang', sex: 'f' }
  await posted(browser, '/application/identity', identity)
  const region = { province: '33', regency: '33.74', district: '33.74.10', village: '33.74.10.1001' }
  await posted(browser, '/application/family-card-address', { ...region, familyCardAddress: street })
  await posted(browser, '/application/domicile', { ...region, domicileAddress: street })
  await posted(browser, '/application/phone', { mobileNumber: phone })
  await posted(browser, '/application/phone/code', { code: await lastCode(system, phone, 1) })
  await posted(browser, '/application/education', { lastEducation: 'upper-secondary', inEducation: 'no' })
  await posted(browser, '/application/work', { workCategory: 'job-seeker' })
  await posted(browser, '/application/declarations', { citizen: 'yes', assistance: 'none', office: 'none' })
  const picture = { create: { width: 900, height: 600, channels: 3, background: '#7799cc' } } as const
  const bytes = await sharp(picture)
    .withExif({ IFD0: { Copyright: told.name } })
    .jpeg()
    .toBuffer()
  for (const kind of ['id-card', 'selfie']) {
    await browser.get('/application/documents')
    const file = { field: 'file', name: `${nik}.jpg`, type: 'image/jpeg', bytes }
    assert.equal((await browser.upload('/application/documents', { kind }, file)).status, 303)
  }
}

/** Every secret where it does not belong, and in addresses that lead nowhere. */
async function goWrong(browser: Client, { nik, email, password, phone, name }: Canary): Promise<void> {
  await browser.get(`/${nik}?email=${encodeURIComponent(email)}&name=${encodeURIComponent(name)}`)
  await browser.get('/help', {
    referer: `https://contoh.id/?q=${nik}`,
    'user-agent': email,
    'x-forwarded-for': phone,
  })
  await browser.get('/sign-in')
  await browser.post('/sign-in', { email: password, password: nik })
  await browser.post('/sign-in', { email, password: `${password}${nik}` })
  await browser.post('/sign-up', { email: phone })
  await browser.post('/nowhere', { nik, email, password })
  await browser.post('/application/identity', { nik: name, fullName: nik }, { 'content-type': 'text/plain' })
}

async function connect(system: System, browser: Client, { email, password, phone, account, name }: Canary) {
  const { simulators, database, clock } = system
  await simulators.providers.control.setAccount({ account, name: name.toUpperCase() })
  const { personId } = await database.owner
    .selectFrom('applications.applications')
    .select('personId')
    .executeTakeFirstOrThrow()
  await giveAward({ clock, database }, { personId, waveId: await publishedWave({ clock, database }) })
  await posted(browser, '/sign-out', {})
  await posted(browser, '/sign-in', { email, password })
  await posted(browser, '/payouts/connect', { channel: 'bca' })
  await posted(browser, '/payouts/connect/bca', { number: account })
  await posted(browser, '/payouts/connect/code', { code: await lastCode(system, phone, 2), same: 'yes' })
  await browser.get('/payouts')
}

async function lastCode({ simulators }: System, phone: string, count: number): Promise<string> {
  const messages = await simulators.sms.received(`+62${phone.slice(1)}`, count)
  return /\b\d{6}\b/.exec(messages.at(-1)?.text ?? '')?.[0] ?? ''
}
