import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMessages } from '#notices'
import { listAudit } from '#platform/audit'
import type { Operator } from '#platform/http'
import { currentProgramme as programme } from '#programmes'
import { type Applicant, testWorld, type World } from '../../../test/applicant.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import { testOfficer } from '../../../test/officer.ts'
import { client, testApp } from '../../../test/web.ts'
import { appeal } from '../appeal.ts'
import { askOfficer } from '../ask-officer.ts'
import { findApplication } from '../find-application.ts'
import { recheckEligibility } from '../recheck-eligibility.ts'
import { listOpenCases } from '../store/cases.ts'
import { applicationsMenu, mountApplicationsConsole } from './index.ts'

async function consoleOf(world: World, operator: Operator) {
  const deps = { ...world.web, db: world.database.as('console') }
  const app = await testApp({
    mount: (mounted) => mountApplicationsConsole(mounted, deps),
    operator,
    consoleMenu: applicationsMenu,
  })
  return client(app)
}

const stateOf = async (world: World, { personId }: Applicant) =>
  (await findApplication(world.web, personId))?.state

const toldTo = async (world: World, { personId }: Applicant) =>
  JSON.stringify((await listMessages(world.web, personId)).map(({ message }) => message))

async function onlyCase(world: World): Promise<string> {
  const [first, ...others] = await listOpenCases(world.web.db, 10)
  assert.ok(first)
  assert.equal(others.length, 0)
  return first.id
}

const granted = { outcome: 'granted', reason: 'proof-accepted', text: 'Ijazah Anda sudah kami lihat.' }
const notGranted = { outcome: 'not-granted', reason: 'proof-missing', text: 'Kirim bukti yang jelas.' }

async function refusedPupil(world: World) {
  const person = await world.applicant({ serial: '2001' })
  await world.work()
  return person
}

const appealOf = (world: World, { personId }: Applicant) =>
  appeal(world.web, { personId, programme: programme.code, text: 'Saya lulus tahun lalu.' })

test('an appeal that is granted counts the finding as met, tells the person, and holds at the next check', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  assert.ok((await appealOf(world, person)).ok)
  assert.equal(await stateOf(world, person), 'appealed')

  const officer = await testOfficer(world)
  const browser = await consoleOf(world, officer)
  const id = await onlyCase(world)
  const queue = await browser.get('/queue')
  assert.match(queue.text, new RegExp(`Keberatan.*0 jam.*${person.receiptNumber}`, 's'))
  const page = await browser.get(`/cases/${id}`)
  assert.match(page.text, /Saya lulus tahun lalu\./)
  assert.match(page.text, /SMA Negeri Contoh 1/)
  assert.match(page.text, new RegExp(`src="/people/${person.personId}/documents/`))
  assert.equal((await browser.post(`/cases/${id}`, granted)).location, '/queue')
  await world.work()
  assert.equal(await stateOf(world, person), 'eligible')
  assert.match(await toldTo(world, person), /Ijazah Anda sudah kami lihat\./)
  assert.equal((await listOpenCases(world.web.db, 10)).length, 0)

  world.clock.move({ days: 2 })
  const asked = { onDay: '2026-11-25', holdsPlace: false }
  assert.equal(await recheckEligibility(world.worker, person.personId, asked), 'eligible')
})

test('what was accepted is that one finding: another record of the same kind refuses', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await appealOf(world, person)
  const browser = await consoleOf(world, await testOfficer(world))
  const id = await onlyCase(world)
  await browser.get(`/cases/${id}`)
  const record = { enrolled: true, level: 'higher', institution: 'Universitas Contoh' }
  await world.registry.change('education', person.nik, { facts: record })
  await browser.post(`/cases/${id}`, granted)
  await world.work()
  assert.equal(await stateOf(world, person), 'refused')
})

test('an appeal is decided by somebody who has not decided before', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await appealOf(world, person)
  const first = await testOfficer(world)
  const browser = await consoleOf(world, first)
  const id = await onlyCase(world)
  await browser.get(`/cases/${id}`)
  await browser.post(`/cases/${id}`, notGranted)
  assert.equal(await stateOf(world, person), 'refused')
  assert.match(await toldTo(world, person), /Kirim bukti yang jelas\./)

  await appealOf(world, person)
  const second = await onlyCase(world)
  const refusal = await browser.post(`/cases/${second}`, notGranted)
  assert.equal(refusal.status, 422)
  assert.match(refusal.text, /harus diputuskan petugas lain/)
  assert.match(refusal.text, /Kirim bukti yang jelas\./)
  const other = await consoleOf(world, await testOfficer(world, { name: 'Rudi Hartono' }))
  await other.get(`/cases/${second}`)
  assert.equal((await other.post(`/cases/${second}`, notGranted)).status, 303)
})

test('two officers who decide one case at once decide it once', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await askOfficer(world.web, { personId: person.personId, programme: programme.code, text: 'Kenapa?' })
  const id = await onlyCase(world)
  const browsers = await Promise.all([
    consoleOf(world, await testOfficer(world)),
    consoleOf(world, await testOfficer(world, { name: 'Rudi Hartono' })),
  ])
  for (const browser of browsers) await browser.get(`/cases/${id}`)
  const answer = { outcome: 'not-granted', reason: 'answered', text: 'Lihat sumber data di halaman hasil.' }
  const answers = await Promise.all(browsers.map((browser) => browser.post(`/cases/${id}`, answer)))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 422]))
  assert.equal(await stateOf(world, person), 'refused')
})

test('BIZ-02 an officer who is sure of the owner moves the number, and the other one meets an officer', async () => {
  await using world = await testWorld()
  const nik = '9971010101900009'
  const familyCard = '8871010101200002'
  const first = await world.applicant({ nik, answers: { familyCard } })
  await world.work()
  const owner = await world.applicant({ nik, answers: { familyCard } })
  await world.work()
  assert.deepEqual([await stateOf(world, first), await stateOf(world, owner)], ['eligible', 'needs-review'])
  const browser = await consoleOf(world, await testOfficer(world))
  const id = await onlyCase(world)
  const page = await browser.get(`/cases/${id}`)
  assert.match(page.text, new RegExp(`/people/${first.personId}"`))
  const decided = { outcome: 'granted', reason: 'identity-proved', text: 'Terima kasih, sudah jelas.' }
  await browser.post(`/cases/${id}`, decided)
  await world.work()
  assert.deepEqual([await stateOf(world, first), await stateOf(world, owner)], ['needs-review', 'eligible'])
})

test('a decision without outcome, fitting reason or words comes back with what was typed', async () => {
  await using world = await testWorld()
  await refusedPupil(world).then((person) => appealOf(world, person))
  const browser = await consoleOf(world, await testOfficer(world))
  const id = await onlyCase(world)
  await browser.get(`/cases/${id}`)
  const empty = await browser.post(`/cases/${id}`, {})
  assert.equal(empty.status, 422)
  for (const error of [/Pilih keputusan/, /Pilih alasan/, /Tulis pesan untuk pendaftar/])
    assert.match(empty.text, error)
  const wrong = await browser.post(`/cases/${id}`, { ...granted, reason: 'photo-unreadable' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Alasan ini tidak cocok/)
  assert.match(wrong.text, /Ijazah Anda sudah kami lihat\./)
})

test('every look at a case or at a person is on record before it is shown, with who looked', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await appealOf(world, person)
  const officer = await testOfficer(world)
  const browser = await consoleOf(world, officer)
  await browser.get(`/cases/${await onlyCase(world)}`)
  await browser.get('/search')
  await browser.follow(await browser.post('/search', { query: person.receiptNumber }))
  const looks = (await listAudit(world.web.db, person.personId)).filter(
    ({ action }) => action === 'operators.looked',
  )
  assert.deepEqual(
    looks.map(({ actorId, details }) => [actorId, details]),
    [
      [officer.operatorId, { what: 'case', reason: 'appeal' }],
      [officer.operatorId, { what: 'overview', reason: 'search' }],
    ],
  )
})

test('search finds by receipt, however it is typed, and by e-mail; the overview shows no number in full', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  const browser = await consoleOf(world, await testOfficer(world, { roles: ['auditor'] }))
  await browser.get('/search')
  for (const query of [person.receiptNumber.toLowerCase().replaceAll('-', ''), person.email.toUpperCase()])
    assert.equal((await browser.post('/search', { query })).location, `/people/${person.personId}`)
  const unknown = await browser.post('/search', { query: 'siapa@contoh.id' })
  assert.deepEqual([unknown.status, /siapa@contoh\.id/.test(unknown.text)], [422, true])

  const page = await browser.get(`/people/${person.personId}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, new RegExp(`${person.nik}|${person.email}|Sari Dewi|SMA Negeri`))
  assert.match(page.text, new RegExp(`${person.nik.slice(0, 4)}\\*{8}2001`))
  assert.match(page.text, /applications\.checked/)
  assert.match(page.text, /outcome: refused/)
})

test('every page of the console that shows applicants is right HTML', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await appealOf(world, person)
  const browser = await consoleOf(world, await testOfficer(world))
  const id = await onlyCase(world)
  const pages = [
    await browser.get('/queue'),
    await browser.get(`/cases/${id}`),
    await browser.post(`/cases/${id}`, {}),
    await browser.get('/search'),
    await browser.post('/search', {}),
    await browser.get(`/people/${person.personId}`),
  ]
  const faults = await Promise.all(pages.map(({ text }) => validateHtml(text)))
  assert.deepEqual(faults.flat(), [])
})

test('the auditor reads trails and no cases; other roles see none of it', async () => {
  await using world = await testWorld()
  const person = await refusedPupil(world)
  await appealOf(world, person)
  const id = await onlyCase(world)
  const statuses = async (roles: readonly string[]) => {
    const browser = await consoleOf(world, await testOfficer(world, { roles }))
    const paths = ['/queue', `/cases/${id}`, '/search', `/people/${person.personId}`]
    return Promise.all(paths.map(async (path) => (await browser.get(path)).status))
  }
  assert.deepEqual(await statuses(['auditor']), [404, 404, 200, 200])
  assert.deepEqual(await statuses(['payment-maker', 'wave-manager']), [404, 404, 404, 404])
})
