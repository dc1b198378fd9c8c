import assert from 'node:assert/strict'
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Registries, startRegistries } from './server.ts'
import type { Registry } from './statuses.ts'

const now = new Date('2026-11-23T20:00:00Z') // already 24 November in Jakarta
const clock = () => now
const sari = {
  nik: '9901014505900007',
  kk: '8801010101150001',
  name: 'Sari Wulandari',
  birthDate: '1990-05-05',
  birthPlace: 'Banda Aceh',
  sex: 'female',
  province: '11',
}
const allMatch = {
  kk: 'match',
  name: 'match',
  birthDate: 'match',
  birthPlace: 'match',
  sex: 'match',
  province: 'match',
}

type Answer = Record<string, unknown> & { fields?: Record<string, string> }
type Signing = { at?: Date; nonce?: string; secret?: string; clientId?: string; sent?: string }

function ask(
  registries: Registries,
  registry: Registry,
  question: object,
  signing: Signing = {},
): Promise<Response> {
  const path = registry === 'civil' ? '/civil/v1/match' : `/${registry}/v1/status`
  const client = registries.clients[registry]
  const { at = now, nonce = randomUUID(), secret = client.secret, clientId = client.clientId } = signing
  const body = JSON.stringify(question)
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const text = `${clientId}\n${at.toISOString()}\n${nonce}\nPOST\n${path}\n${bodyHash}`
  return fetch(registries.address + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-client-id': clientId,
      'x-timestamp': at.toISOString(),
      'x-nonce': nonce,
      'x-signature': createHmac('sha256', secret).update(text).digest('hex'),
    },
    body: signing.sent ?? body,
    signal: AbortSignal.timeout(300),
  })
}

async function learn(registries: Registries, registry: Registry, question: object): Promise<Answer> {
  const response = await ask(registries, registry, question)
  assert.equal(response.status, 200)
  return (await response.json()) as Answer
}

function control(registries: Registries, path: string, body: object): Promise<Response> {
  return fetch(`${registries.address}/control/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** The same person with another serial, which is where the sentinels stand. */
function withSerial(serial: string) {
  return { ...sari, nik: sari.nik.slice(0, 12) + serial }
}

test('an invented person matches field by field what was asked first, whatever the case and the spaces', async () => {
  await using registries = await startRegistries({ clock })
  const nonce = randomUUID()
  const first = (await (await ask(registries, 'civil', sari, { nonce })).json()) as Answer
  assert.deepEqual(first, {
    requestId: nonce,
    nik: sari.nik,
    found: true,
    alive: true,
    citizen: 'WNI',
    fields: allMatch,
    asOf: '2026-11-24',
  })
  const again = await learn(registries, 'civil', { ...sari, name: ' SARI  wulandari', birthPlace: 'Sabang' })
  assert.deepEqual(again.fields, { ...allMatch, birthPlace: 'no-match' })
})

test('the answer never holds the record', async () => {
  await using registries = await startRegistries({ clock })
  await learn(registries, 'civil', sari)
  const wrong = { ...sari, name: 'Orang Lain', kk: '8899999999999999', birthPlace: 'Sabang' }
  const text = JSON.stringify(await learn(registries, 'civil', wrong))
  assert.doesNotMatch(text, /Sari|Banda Aceh|8801010101150001|1990/)
})

test('a family card has one province: a second person on it with another one does not match', async () => {
  await using registries = await startRegistries({ clock })
  await learn(registries, 'civil', sari)
  const husband = { ...sari, nik: '9901010505880008', province: '12' }
  assert.equal((await learn(registries, 'civil', husband)).fields?.['province'], 'no-match')
  assert.equal(
    (await learn(registries, 'civil', { ...husband, province: '11' })).fields?.['province'],
    'match',
  )
})

test('a NIK that does not begin with 99 is not found', async () => {
  await using registries = await startRegistries({ clock })
  const answer = await learn(registries, 'civil', { ...sari, nik: '1101014505900007' })
  assert.deepEqual([answer['found'], answer.fields], [false, undefined])
})

const civilSentinels: Record<string, object> = {
  '0409': { fields: { ...allMatch, name: 'no-match' } },
  '0410': { fields: { ...allMatch, kk: 'no-match' } },
  '0411': { fields: { ...allMatch, birthDate: 'no-match' } },
  '0412': { alive: false },
  '0413': { citizen: 'WNA' },
  '0414': { fields: { ...allMatch, birthPlace: 'no-match' } },
  '0415': { fields: { ...allMatch, province: 'no-match' } },
  '0416': { fields: { ...allMatch, sex: 'no-match' } },
}
for (const [serial, differs] of Object.entries(civilSentinels)) {
  test(`the civil registry differs for …${serial} until the record is corrected`, async () => {
    await using registries = await startRegistries({ clock })
    const person = withSerial(serial)
    const right = { found: true, alive: true, citizen: 'WNI', fields: allMatch }
    const { requestId: _r, nik: _n, asOf: _a, ...answer } = await learn(registries, 'civil', person)
    assert.deepEqual(answer, { ...right, ...differs })
    await control(registries, 'records/correct', { registry: 'civil', nik: person.nik })
    const { requestId: _s, nik: _m, asOf: _b, ...then } = await learn(registries, 'civil', person)
    assert.deepEqual(then, right)
  })
}

test('…0404 is not found; asOf of …0601 is a year old', async () => {
  await using registries = await startRegistries({ clock })
  assert.equal((await learn(registries, 'civil', withSerial('0404')))['found'], false)
  assert.equal((await learn(registries, 'education', withSerial('0601')))['asOf'], '2025-11-01')
})

const statuses: [Registry, string, object][] = [
  ['education', '0001', { enrolled: false }],
  ['education', '2001', { enrolled: true, level: 'senior-secondary', institution: 'SMA Negeri Contoh 1' }],
  ['education', '2002', { enrolled: true, level: 'higher', institution: 'Universitas Contoh' }],
  ['assistance', '0001', { recipient: false, schemes: [] }],
  ['assistance', '4001', { recipient: true, schemes: [{ code: 'PKH', period: '2026' }] }],
  ['assistance', '4009', { recipient: false, schemes: [{ code: 'BSU', period: '2024' }] }],
  ['officials', '0001', { official: false }],
  ['officials', '5001', { official: true, role: 'asn', institution: 'Kementerian Contoh' }],
  ['officials', '5004', { official: true, role: 'village-head', institution: 'Desa Contoh' }],
  ['employment', '0001', { status: 'unknown' }],
  ['employment', '6004', { status: 'employed', monthlyWage: 6_000_000 }],
]
for (const [registry, serial, expected] of statuses) {
  test(`the ${registry} registry knows …${serial}, as of the first of the month`, async () => {
    await using registries = await startRegistries({ clock })
    const { requestId: _, ...answer } = await learn(registries, registry, withSerial(serial))
    assert.deepEqual(answer, { nik: withSerial(serial).nik, ...expected, asOf: '2026-11-01' })
  })
}

test('a record that was corrected or changed gives another answer, until it is reset', async () => {
  await using registries = await startRegistries({ clock })
  const pupil = withSerial('2001')
  await control(registries, 'records/correct', { registry: 'education', nik: pupil.nik })
  assert.equal((await learn(registries, 'education', pupil))['enrolled'], false)
  const record = { enrolled: true, level: 'higher' }
  await control(registries, 'records', { registry: 'education', nik: pupil.nik, record })
  assert.equal((await learn(registries, 'education', pupil))['level'], 'higher')
  await control(registries, 'records/reset', { nik: pupil.nik })
  assert.equal((await learn(registries, 'education', pupil))['level'], 'senior-secondary')
})

test('anybody can be made a case of the list, and a civil record changed field by field', async () => {
  await using registries = await startRegistries({ clock })
  await control(registries, 'records/reset', { nik: sari.nik, sentinel: '5002' })
  assert.equal((await learn(registries, 'officials', sari))['role'], 'tni')
  await control(registries, 'records', { registry: 'civil', nik: sari.nik, record: { alive: false } })
  const answer = await learn(registries, 'civil', sari)
  assert.deepEqual([answer['alive'], answer.fields], [false, allMatch])
})

test('a change that no registry could hold is refused', async () => {
  await using registries = await startRegistries({ clock })
  const change = (body: object): Promise<Response> => control(registries, 'records', body)
  const { nik } = sari
  assert.equal((await change({ registry: 'officials', nik, record: { official: 'yes' } })).status, 400)
  assert.equal((await change({ registry: 'civil', nik, record: { income: 1 } })).status, 400)
  assert.equal((await change({ registry: 'weather', nik })).status, 400)
  const never = await control(registries, 'records/correct', { registry: 'civil', nik })
  assert.equal(never.status, 409)
})

test('…0501 is an error, …0502 a page, …0503 silence, …0504 half an answer, everywhere', async () => {
  await using registries = await startRegistries({ clock })
  assert.equal((await ask(registries, 'civil', withSerial('0501'))).status, 500)
  const page = await ask(registries, 'officials', withSerial('0502'))
  assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8'])
  await assert.rejects(ask(registries, 'education', withSerial('0503')), { name: 'TimeoutError' })
  await assert.rejects((await ask(registries, 'assistance', withSerial('0504'))).json(), {
    name: 'TypeError',
  })
})

test('…0505 answers about another person, …0507 an error in an answer of 200', async () => {
  await using registries = await startRegistries({ clock })
  const other = await learn(registries, 'civil', withSerial('0505'))
  assert.notEqual(other['nik'], withSerial('0505').nik)
  assert.equal(other['found'], true)
  assert.ok('error' in (await learn(registries, 'civil', withSerial('0507'))))
})

test('a fault can be that of one registry: …0511 breaks education alone', async () => {
  await using registries = await startRegistries({ clock })
  assert.equal((await ask(registries, 'education', withSerial('0511'))).status, 500)
  assert.equal((await ask(registries, 'civil', withSerial('0511'))).status, 200)
  assert.equal((await ask(registries, 'civil', withSerial('0591'))).status, 500)
})

test('a whole registry can be down while the others answer', async () => {
  await using registries = await startRegistries({ clock })
  await control(registries, 'fault', { registry: 'assistance', fault: 'down' })
  assert.equal((await ask(registries, 'assistance', sari)).status, 503)
  assert.equal((await ask(registries, 'officials', sari)).status, 200)
  await control(registries, 'fault', { registry: 'assistance', fault: 'none' })
  assert.equal((await ask(registries, 'assistance', sari)).status, 200)
})

const forgeries: [string, Signing][] = [
  ['unknown-client', { clientId: 'somebody' }],
  ['bad-signature', { secret: 'guessed' }],
  ['bad-signature', { sent: JSON.stringify({ ...sari, kk: '8801010101150002' }) }],
  ['bad-signature', { nonce: 'short' }],
  ['stale', { at: new Date('2026-11-23T19:54:59Z') }],
  ['stale', { at: new Date('2026-11-23T20:05:01Z') }],
]
for (const [reason, signing] of forgeries) {
  test(`a question is refused: ${reason} (${Object.keys(signing).join()})`, async () => {
    await using registries = await startRegistries({ clock })
    const response = await ask(registries, 'civil', sari, signing)
    assert.deepEqual([response.status, await response.json()], [401, { error: reason }])
  })
}

test('a question cannot be replayed, nor asked with the key of another registry', async () => {
  await using registries = await startRegistries({ clock })
  const nonce = randomUUID()
  assert.equal((await ask(registries, 'civil', sari, { nonce })).status, 200)
  assert.deepEqual(await (await ask(registries, 'civil', sari, { nonce })).json(), { error: 'replayed' })
  const { clientId, secret } = registries.clients.education
  assert.equal((await ask(registries, 'civil', sari, { clientId, secret })).status, 401)
})

test('a body that is not the question of the contract is refused with 400', async () => {
  await using registries = await startRegistries({ clock })
  assert.equal((await ask(registries, 'civil', { nik: sari.nik })).status, 400)
  assert.equal((await ask(registries, 'education', { nik: '123', birthDate: sari.birthDate })).status, 400)
})

test('every question is in the ledger and on the page', async () => {
  await using registries = await startRegistries({ clock })
  await learn(registries, 'civil', sari)
  await ask(registries, 'education', withSerial('0501'))
  const entries = registries.ledger.list().map(({ registry, nik, outcome }) => [registry, nik, outcome])
  assert.deepEqual(entries, [
    ['civil', sari.nik, 'answered'],
    ['education', withSerial('0501').nik, 'error'],
  ])
  const page = await (await fetch(registries.address)).text()
  assert.match(page, new RegExp(sari.nik))
})

test('records, corrections and chosen cases outlive a restart', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'registries-'))
  const pupil = withSerial('2001')
  {
    await using registries = await startRegistries({ clock, dataDir: folder.path })
    await learn(registries, 'civil', sari)
    await registries.correct('education', pupil.nik)
    await control(registries, 'records/reset', { nik: '9901014505900009', sentinel: '5002' })
  }
  await using registries = await startRegistries({ clock, dataDir: folder.path })
  const other = await learn(registries, 'civil', { ...sari, name: 'Orang Lain' })
  assert.equal(other.fields?.['name'], 'no-match')
  assert.equal((await learn(registries, 'education', pupil))['enrolled'], false)
  const soldier = { ...sari, nik: '9901014505900009' }
  assert.equal((await learn(registries, 'officials', soldier))['role'], 'tni')
  const cousin = { ...sari, nik: '9901014505900010', province: '12' }
  assert.equal((await learn(registries, 'civil', cousin)).fields?.['province'], 'no-match')
})
