import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme } from '#programmes'
import { startWorld, type World } from '../../test/faults/payouts-world.ts'
import { participantReference as findReference } from './join-programme.ts'
import { receivePartnerEvent } from './receive-partner-event.ts'

const incentive = currentProgramme.money.entitlements.find(({ code }) => code === 'incentive')

function entitlements(world: World) {
  return world
    .owner('payouts.entitlements')
    .select(['part', 'instalment', 'amount', 'dueOn', 'referenceStem'])
    .orderBy('dueOn')
    .execute()
}

test('a completed training entitles to every part, a month apart, each with a number of its own', async () => {
  await using world = await startWorld()
  await world.completeTraining(await world.addPerson())
  const made = await entitlements(world)
  assert.deepEqual(
    made.map(({ dueOn }) => dueOn),
    ['2026-11-20', '2026-12-20', '2027-01-20', '2027-02-20'],
  )
  assert.equal(made.length, incentive?.parts)
  assert.ok(made.every(({ amount }) => amount === incentive?.amountPerPart))
  assert.equal(new Set(made.map(({ referenceStem }) => referenceStem)).size, 4)
})

test('the same event, at the same moment and again, entitles once', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  const told = await Promise.all(
    Array.from({ length: 5 }, (_, i) =>
      world.completeTraining(person, { eventId: 'the one', nonce: `nonce ${i}` }),
    ),
  )
  assert.deepEqual(told.toSorted(), ['known', 'known', 'known', 'known', 'recorded'])
  assert.equal((await entitlements(world)).length, 4)
})

test('a message that is sent again is seen through', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  assert.equal(await world.completeTraining(person, { nonce: 'the nonce' }), 'recorded')
  assert.equal(await world.completeTraining(person, { nonce: 'the nonce' }), 'replayed')
})

test('a second training entitles to nothing more', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  assert.equal(await world.completeTraining(person), 'recorded')
  assert.equal(await world.completeTraining(person), 'recorded')
  assert.equal((await entitlements(world)).length, 4)
})

test('two events of one person, told at the same moment, both count', async () => {
  await using world = await startWorld()
  const { personId } = await world.addPerson()
  const recipient = { personId, programme: currentProgramme.code }
  const participantReference = await findReference(world.web, recipient)
  const event = { type: 'survey-completed', participantReference, completedOn: '2026-11-20' } as const
  const told = await Promise.all(
    ['one', 'two', 'three', 'four'].map((eventId) =>
      receivePartnerEvent(world.web, {
        keyId: 'institution-1',
        nonce: `nonce of ${eventId}`,
        event: { ...event, eventId },
      }),
    ),
  )
  assert.deepEqual(told, ['recorded', 'recorded', 'recorded', 'recorded'])
  const milestones = await world
    .owner('payouts.milestones')
    .select('occurrence')
    .orderBy('occurrence')
    .execute()
  assert.deepEqual(
    milestones.map(({ occurrence }) => occurrence),
    [1, 2, 3, 4],
  )
})

test('nobody is entitled by an event about a stranger, or without an award', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  world.change(person, { award: false })
  assert.equal(await world.completeTraining(person), 'no-award')
  const event = {
    eventId: 'e',
    type: 'training-completed',
    participantReference: 'AAAA-AAAA-AAAA',
    completedOn: '2026-11-20',
  } as const
  assert.equal(await receivePartnerEvent(world.web, { keyId: 'k', nonce: 'n', event }), 'unknown-participant')
  assert.deepEqual(await entitlements(world), [])
})

test('each completed survey entitles to one part, the first on that day', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.completeTraining(person)
  const { reference } = await world
    .owner('payouts.participants')
    .select('reference')
    .executeTakeFirstOrThrow()
  let surveys = 0
  for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-23']) {
    const event = {
      eventId: `survey ${(surveys += 1)}`,
      type: 'survey-completed',
      participantReference: reference,
      completedOn: day,
    } as const
    await receivePartnerEvent(world.web, { keyId: 'k', nonce: event.eventId, event })
  }
  const made = (await entitlements(world)).filter(({ part }) => part === 'survey')
  assert.deepEqual(
    made.map(({ instalment, dueOn, amount }) => `${instalment} ${dueOn} ${amount}`),
    ['1 2026-11-21 50000', '2 2026-11-22 50000', '3 2026-11-23 50000'],
  )
})

test('a person is told once that an incentive has fallen due', async () => {
  await using world = await startWorld()
  await world.completeTraining(await world.addPerson())
  await world.keepHouse()
  await world.keepHouse()
  const told = await world
    .owner('notices.notices')
    .select('key')
    .where('key', 'like', 'payouts.due:%')
    .execute()
  assert.equal(told.length, 1)
})
