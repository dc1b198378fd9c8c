import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTaken, takeSlot } from '#households'
import { listMessages } from '#notices'
import { blindIndex } from '#platform/crypto'
import { transact } from '#platform/database'
import { currentProgramme as programme } from '#programmes'
import { type Applicant, testWorld, type World } from '../../test/applicant.ts'
import { candidateOf } from './candidate.ts'
import { findApplication } from './find-application.ts'
import { payeeOf } from './payee.ts'
import { recheckEligibility } from './recheck-eligibility.ts'

const stateOf = async ({ web }: World, { personId }: Applicant) =>
  (await findApplication(web, personId))?.state

async function eligible(world: World, given: Parameters<World['applicant']>[0] = {}) {
  const person = await world.applicant(given)
  await world.work()
  assert.equal(await stateOf(world, person), 'eligible')
  return person
}

const recheck = (
  world: World,
  { personId }: Applicant,
  given: { onDay?: string; holdsPlace?: boolean } = {},
) => recheckEligibility(world.worker, personId, { onDay: '2026-11-23', holdsPlace: false, ...given })

test('answers younger than a day are believed; older ones are asked again', async () => {
  await using world = await testWorld()
  const person = await eligible(world)
  assert.equal(world.registry.ledger.count(), 5)
  assert.equal(await recheck(world, person), 'eligible')
  assert.equal(world.registry.ledger.count(), 5)
  world.clock.move({ days: 1, minutes: 1 })
  assert.equal(await recheck(world, person), 'eligible')
  assert.equal(world.registry.ledger.count(), 10)
})

test('F11 a registry that is silent at the re-check takes nothing away: unknown, and still eligible', async () => {
  await using world = await testWorld({ timeoutMs: 1_000 })
  const person = await eligible(world)
  world.clock.move({ days: 2 })
  for (const fault of ['down', 'html', 'half', 'other-person', 'error-in-200'] as const) {
    world.registry.setFault('assistance', fault)
    assert.equal(await recheck(world, person), 'unknown')
    assert.equal(await stateOf(world, person), 'eligible')
  }
  world.registry.setFault('assistance', 'none')
  assert.equal(await recheck(world, person), 'eligible')
})

test('whoever no longer meets a requirement is not eligible, is moved, and reads why', async () => {
  await using world = await testWorld()
  const person = await eligible(world)
  world.clock.move({ days: 2 })
  await world.registry.change('education', person.nik, { facts: { enrolled: true, level: 'higher' } })
  assert.equal(await recheck(world, person), 'not-eligible')
  assert.equal(await stateOf(world, person), 'refused')
  const [newest] = await listMessages(world.web, person.personId)
  assert.match(JSON.stringify(newest?.message.rows), /perguruan tinggi/)
  assert.equal(await recheck(world, person), 'not-eligible')
})

test('what an officer has to see first is unknown until then', async () => {
  await using world = await testWorld()
  const person = await eligible(world)
  world.clock.move({ days: 2 })
  const facts = { status: 'employed', monthlyWage: 6_000_000 }
  await world.registry.change('employment', person.nik, { facts })
  assert.equal(await recheck(world, person), 'unknown')
  assert.equal(await stateOf(world, person), 'needs-review')
  assert.equal(await recheck(world, person), 'unknown')
})

test('a recipient’s own place on the family card does not count against the recipient', async () => {
  await using world = await testWorld()
  const person = await eligible(world)
  const kkKey = blindIndex(world.keyring, 'family-card', String(person.form['familyCard']))
  const household = { programme: programme.code, kkKey }
  for (const awardId of ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'])
    await transact(world.worker.db, (tx) => takeSlot({ tx, clock: world.clock }, { ...household, awardId }))
  assert.equal(await countTaken(world.worker.db, household), 2)
  assert.equal(await recheck(world, person, { holdsPlace: true }), 'eligible')
  assert.equal(await recheck(world, person, { holdsPlace: false }), 'not-eligible')
})

test('ages count on the day asked about', async () => {
  await using world = await testWorld()
  const person = await eligible(world, { answers: { birthDate: '2008-11-23' } })
  assert.equal(await recheck(world, person, { onDay: '2026-11-22' }), 'not-eligible')
})

test('nobody without an application, or with one that is not decided, is eligible', async () => {
  await using world = await testWorld()
  const [draft, sent] = [await world.applicant({ isDraft: true }), await world.applicant()]
  assert.deepEqual([await recheck(world, draft), await recheck(world, sent)], ['not-eligible', 'unknown'])
})

test('a candidate is whoever is eligible now; a payee has a name, a NIK and a proven number', async () => {
  await using world = await testWorld()
  const person = await world.applicant()
  assert.equal(await candidateOf(world.web, person.personId), undefined)
  await world.work()
  const { familyCard: kk, birthDate, mobileNumber: phone, fullName: name } = person.form
  const application = await findApplication(world.web, person.personId)
  assert.deepEqual(await candidateOf(world.web, person.personId), {
    applicationId: application?.id,
    nik: person.nik,
    kk,
    kkKey: blindIndex(world.keyring, 'family-card', String(kk)),
    province: 33,
    birthDate,
  })
  assert.deepEqual(await payeeOf(world.web, person.personId), { name, nik: person.nik, phone })
  assert.equal(await payeeOf(world.web, '01900000-0000-7000-8000-000000000009'), undefined)
})
