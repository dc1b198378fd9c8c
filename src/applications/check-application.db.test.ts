import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCheck } from '#eligibility'
import { listMessages } from '#notices'
import { blindIndex } from '#platform/crypto'
import { currentProgramme as programme } from '#programmes'
import { type Applicant, testWorld, type World } from '../../test/applicant.ts'
import { checkAgain } from './check-again.ts'
import { queueDueChecks, runCheck } from './check-application.ts'
import { findApplication } from './find-application.ts'
import { reopenAnswers } from './reopen-answers.ts'
import { findNikClaim } from './store/nik-claims.ts'
import { listOpenCases } from './store/cases.ts'
import { withdrawApplication } from './withdraw-application.ts'

async function stateOf({ web }: World, { personId }: Applicant) {
  return (await findApplication(web, personId))?.state
}

async function checkOf({ web }: World, { personId }: Applicant) {
  const application = await findApplication(web, personId)
  assert.ok(application)
  return findCheck(web, { personId, applicationId: application.id, programme })
}

async function subjects({ web }: World, { personId }: Applicant) {
  return (await listMessages(web, personId)).map(({ message }) => message.subject)
}

/** Minutes go by, the tick of the worker comes round, and its jobs are done. */
async function wait(world: World, minutes: number) {
  world.clock.move({ minutes })
  await queueDueChecks(world.worker)
  await world.work()
}

test('whoever meets every requirement becomes eligible and is told to join the wave, once', async () => {
  await using world = await testWorld()
  const person = await world.applicant()
  await world.work()
  await wait(world, 120)
  assert.equal(await stateOf(world, person), 'eligible')
  assert.deepEqual(await subjects(world, person), ['Anda memenuhi semua syarat'])
  const check = await checkOf(world, person)
  assert.deepEqual(
    check?.decisions.map(({ outcome }) => outcome),
    Array(6).fill('met'),
  )
  assert.equal(check?.evidence.education.rawSha256?.length, 32)
})

const names = ['civil', 'education', 'assistance', 'officials', 'employment'] as const

for (const [digit, fault] of [
  ['1', 'error 500'],
  ['2', 'a page of HTML'],
  ['3', 'silence'],
  ['4', 'half an answer'],
  ['5', 'an answer about another person'],
  ['6', 'one byte a second'],
  ['7', 'an error in an answer of 200'],
] as const) {
  test(`F11 BIZ-08 ${fault}, in any registry: not checked yet, never decided, and resolved later`, async () => {
    await using world = await testWorld({ timeoutMs: 1_000 })
    const people = await Promise.all(
      ['0', '1', '2', '3', '4', '9'].map((registry) => world.applicant({ serial: `05${registry}${digit}` })),
    )
    await world.work()
    for (const person of people) {
      assert.equal(await stateOf(world, person), 'checking')
      const outcomes = (await checkOf(world, person))?.decisions.map(({ outcome }) => outcome) ?? []
      assert.deepEqual([outcomes.includes('not-met'), outcomes.includes('not-checked')], [false, true])
      assert.deepEqual(await subjects(world, person), [])
      for (const name of names) await world.registry.change(name, person.nik, { fault: 'none' })
    }
    await wait(world, 1)
    const states = await Promise.all(people.map((person) => stateOf(world, person)))
    assert.deepEqual(states, Array(6).fill('eligible'))
  })
}

test('a silent registry is asked again after 1, 5, 15 and then each 60 minutes, and only that one', async () => {
  await using world = await testWorld()
  const person = await world.applicant()
  world.registry.setFault('officials', 'down')
  await world.work()
  const asked = () => world.registry.ledger.list().map(({ registry }) => registry)
  const begun = world.clock().getTime()
  const waits: number[] = []
  for (let i = 0; i < 5; i++) {
    const application = await world.database.owner
      .selectFrom('applications.applications')
      .select('checkDueAt')
      .where('personId', '=', person.personId)
      .executeTakeFirstOrThrow()
    const minutes = ((application.checkDueAt?.getTime() ?? 0) - world.clock().getTime()) / 60_000
    waits.push(minutes)
    await wait(world, minutes)
  }
  assert.deepEqual(waits, [1, 5, 15, 60, 60])
  assert.equal(world.clock().getTime() - begun, 141 * 60_000)
  assert.deepEqual(asked().slice(5), Array(5).fill('officials'))

  world.registry.setFault('officials', 'none')
  await wait(world, 60)
  assert.equal(await stateOf(world, person), 'eligible')
})

test('until the civil registry has matched the person, no other registry is asked about the number', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ serial: '0409' })
  await world.work()
  assert.equal(await stateOf(world, person), 'needs-correction')
  assert.deepEqual(
    world.registry.ledger.list().map(({ registry }) => registry),
    ['civil'],
  )
  const nikKey = blindIndex(world.keyring, 'nik', person.nik)
  assert.equal(await findNikClaim(world.web.db, { nikKey, programme: programme.code }), undefined)
})

test('BIZ-02 of 100 people with one NIK at once one goes on, the others read one neutral answer', async () => {
  await using world = await testWorld()
  const nik = '9971010101900007'
  const answers = { familyCard: '8871010101200001', birthDate: '1990-01-01' }
  const people = await Promise.all(Array.from({ length: 100 }, () => world.applicant({ nik, answers })))
  const applications = await world.database.owner
    .selectFrom('applications.applications')
    .select(['personId', 'id'])
    .execute()
  await Promise.all(
    applications.map(({ personId, id }) => runCheck(world.worker, { personId, applicationId: id })),
  )
  const states = await Promise.all(people.map((person) => stateOf(world, person)))
  assert.deepEqual(
    [
      states.filter((state) => state === 'eligible').length,
      states.filter((state) => state === 'needs-review').length,
    ],
    [1, 99],
  )
  const others = people.filter((_, index) => states[index] === 'needs-review')
  const told = await Promise.all(
    others.map(async ({ personId }) =>
      JSON.stringify((await listMessages(world.web, personId)).map(({ message }) => message)),
    ),
  )
  assert.equal(new Set(told).size, 1)
  assert.match(told[0] ?? '', /Kami perlu memastikan identitas Anda/)
  const checks = await Promise.all(others.map((person) => checkOf(world, person)))
  assert.ok(checks.every((check) => check?.decisions.length === 0))
  assert.ok(checks.every((check) => check?.evidence.education.answer.state === 'not-asked'))
  assert.equal((await listOpenCases(world.web.db, 200)).length, 99)
})

test('BIZ-02 a NIK is free again when the application that claimed it is withdrawn', async () => {
  await using world = await testWorld()
  const nik = '9971010101900008'
  const first = await world.applicant({ nik })
  await world.work()
  const second = await world.applicant({ nik, answers: { familyCard: String(first.form['familyCard']) } })
  await world.work()
  assert.deepEqual([await stateOf(world, first), await stateOf(world, second)], ['eligible', 'needs-review'])
  await withdrawApplication(world.web, {
    personId: first.personId,
    programme: programme.code,
    hold: undefined,
  })
  world.clock.move({ minutes: 1 })
  assert.ok((await checkAgain(world.web, { personId: second.personId, programme: programme.code })).ok)
  await world.work()
  assert.equal(await stateOf(world, second), 'eligible')
})

test('BIZ-02 a NIK is let go when the person who claimed it corrects the form to another one', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ answers: { workCategory: 'none' } })
  await world.work()
  const claimOf = (nik: string) => {
    const nikKey = blindIndex(world.keyring, 'nik', nik)
    return findNikClaim(world.web.db, { nikKey, programme: programme.code })
  }
  assert.equal((await claimOf(person.nik))?.personId, person.personId)
  await reopenAnswers(world.web, { personId: person.personId, programme })
  await person.fill({ nik: '9971010101900011', workCategory: 'worker' })
  await person.submit()
  await world.work()
  assert.equal(await stateOf(world, person), 'eligible')
  assert.equal(await claimOf(person.nik), undefined)
  assert.equal((await claimOf('9971010101900011'))?.personId, person.personId)
})

test('asking again is for whoever was not found eligible, once a minute, and pressing twice asks once', async () => {
  await using world = await testWorld()
  const person = await world.applicant({ serial: '2001' })
  await world.work()
  const ask = () => checkAgain(world.web, { personId: person.personId, programme: programme.code })
  assert.deepEqual(await ask(), { ok: false, reason: 'too-soon' })
  world.clock.move({ minutes: 1 })
  const pressed = await Promise.all([ask(), ask(), ask()])
  assert.equal(pressed.filter(({ ok }) => ok).length, 1)
  await world.registry.correct('education', person.nik)
  await world.work()
  assert.equal(await stateOf(world, person), 'eligible')
  world.clock.move({ minutes: 1 })
  assert.deepEqual(await ask(), { ok: false, reason: 'not-now' })
})

test('a check that finds the application changed meanwhile writes nothing', async () => {
  await using world = await testWorld()
  const person = await world.applicant()
  world.registry.setFault('employment', 'slow', 150)
  const application = await findApplication(world.web, person.personId)
  assert.ok(application)
  const { personId } = person
  const checking = runCheck(world.worker, { personId, applicationId: application.id })
  await new Promise<void>((resolve) => {
    const look = () => (world.registry.ledger.count() >= 5 ? resolve() : setImmediate(look))
    look()
  })
  await withdrawApplication(world.web, { personId, programme: programme.code, hold: undefined })
  await checking
  assert.equal(await findApplication(world.web, personId), undefined)
  assert.deepEqual(await subjects(world, person), [])
  const nikKey = blindIndex(world.keyring, 'nik', person.nik)
  assert.equal(await findNikClaim(world.web.db, { nikKey, programme: programme.code }), undefined)
})

test('two workers at one application at once record one check', async () => {
  await using world = await testWorld()
  world.registry.setFault('officials', 'down')
  const person = await world.applicant()
  const application = await findApplication(world.web, person.personId)
  assert.ok(application)
  const key = { personId: person.personId, applicationId: application.id }
  await Promise.all([runCheck(world.worker, key), runCheck(world.worker, key)])
  assert.deepEqual([(await checkOf(world, person))?.number, (await checkOf(world, person))?.tries], [1, 1])
})

test('BIZ-02 about a number that somebody else has claimed no other registry is asked', async () => {
  await using world = await testWorld()
  const nik = '9971010101900012'
  const answers = { familyCard: '8871010101200012' }
  await world.applicant({ nik, answers })
  await world.work()
  await world.applicant({ nik, answers })
  await world.work()
  const asked = world.registry.ledger.list().map(({ registry }) => registry)
  assert.deepEqual(asked.slice(5), ['civil'])
})
