import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countTaken } from '#households'
import { blindIndex } from '#platform/crypto'
import { currentProgramme } from '#programmes'
import {
  addPeople,
  joinAll,
  outcomesOf,
  startWorld,
  type Tester,
  type World,
} from '../../test/faults/waves-world.ts'
import { freezeWave } from '../waves/freeze-wave.ts'
import { findActiveAward } from './find-award.ts'
import { fillVacancies } from './promote-reserve.ts'
import { publishWave } from './publish-wave.ts'
import { revokeAward } from './revoke-award.ts'

const programme = currentProgramme.code

async function withOutcome(world: World, waveId: string, people: readonly Tester[], outcome: string) {
  const outcomes = await world.outcomes(waveId)
  const found = people.find(({ personId }) => outcomes.get(personId) === outcome)
  assert.ok(found, `nobody is ${outcome}`)
  return found
}

const revoke = (world: World, { personId }: Tester) =>
  revokeAward(world.console, {
    actor: world.by(world.rina),
    personId,
    programme,
    reason: 'own-wish',
  })

test('of three of one family card in one wave two are selected, and the third reads why not', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 5, reserve: 5 })
  const family = await addPeople(world, 3, { kk: '8800000000000001' })
  await joinAll(world, [...family, ...(await addPeople(world, 2))], waveId)
  await world.finish(waveId)
  assert.deepEqual(await outcomesOf(world, waveId, family), [
    'not-selected family-card-full',
    'selected place-drawn',
    'selected place-drawn',
  ])
  assert.equal(await world.countAwards(family), 2)
})

test('one of a family card in a wave and two in the next: never more than two hold an award', async () => {
  await using world = await startWorld()
  const family = await addPeople(world, 4, { kk: '8800000000000002' })
  const [first, ...rest] = family
  assert.ok(first)
  const one = await world.openWave({ seats: 3 })
  await joinAll(world, [first], one)
  await world.finish(one)
  const two = await world.openWave({ seats: 3 })
  assert.deepEqual(await world.join(first, two), { ok: false, reason: 'already-recipient' })
  await joinAll(world, rest.slice(0, 2), two)
  await world.finish(two)
  assert.deepEqual(await outcomesOf(world, two, rest.slice(0, 2)), [
    'not-selected family-card-full',
    'selected place-drawn',
  ])
  assert.equal(await world.countAwards(family), 2)
  const three = await world.openWave({ seats: 3 })
  const last = rest[2]
  assert.ok(last)
  assert.deepEqual(await world.join(last, three), { ok: false, reason: 'family-card-full' })
})

test('a place that is revoked before payment goes to the next of the reserve list, in the order of the draw', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1, reserve: 2 })
  const people = await addPeople(world, 4)
  await joinAll(world, people, waveId)
  await world.finish(waveId)
  const selected = await withOutcome(world, waveId, people, 'selected place-drawn')
  assert.deepEqual(await revoke(world, selected), { ok: true, value: { isSeatFree: true } })
  assert.deepEqual(await revoke(world, selected), { ok: false, reason: 'no-award' })
  assert.equal(await findActiveAward(world.web.db, selected.personId), undefined)
  const reserves = await world.database.owner
    .selectFrom('selection.results')
    .select(['personId', 'rank'])
    .where('status', '=', 2)
    .orderBy('rank')
    .execute()
  await fillVacancies(world.worker)
  await fillVacancies(world.worker)
  assert.equal((await world.outcomes(waveId)).get(reserves[0]?.personId ?? ''), 'selected promoted')
  assert.equal((await world.outcomes(waveId)).get(reserves[1]?.personId ?? ''), 'reserve on-reserve-list')
  assert.ok(await findActiveAward(world.web.db, reserves[0]?.personId ?? ''))
  assert.equal(await world.countAwards(people), 1)
})

test('a promotion never gives a family card a third award, and one revoked before payment frees its place', async () => {
  await using world = await startWorld()
  const kk = '8800000000000003'
  const one = await world.openWave({ seats: 2, reserve: 3 })
  const family = await addPeople(world, 3, { kk })
  const others = await addPeople(world, 3)
  await joinAll(world, [...family, ...others], one)
  await world.finish(one)
  const everybody = [...family, ...others]
  const award = async (person: Tester) => findActiveAward(world.web.db, person.personId)
  for (let round = 0; round < 6; round++) {
    const holders = []
    for (const person of everybody) if (await award(person)) holders.push(person)
    assert.ok((await world.countAwards(family)) <= 2)
    const kkKey = blindIndex(world.keyring, 'family-card', kk)
    assert.equal(await countTaken(world.worker.db, { programme, kkKey }), await world.countAwards(family))
    const [next] = holders
    if (!next) break
    await revoke(world, next)
    await fillVacancies(world.worker)
  }
})

test('who is next on a reserve list is passed over when the family card has been filled by a later wave', async () => {
  await using world = await startWorld()
  const one = await world.openWave({ seats: 1, reserve: 1 })
  const people = await addPeople(world, 2)
  await joinAll(world, people, one)
  await world.finish(one)
  const next = await withOutcome(world, one, people, 'reserve on-reserve-list')
  const two = await world.openWave({ seats: 2 })
  const relatives = await addPeople(world, 2, { kk: next.kk })
  await joinAll(world, relatives, two)
  await world.finish(two)
  await revoke(world, await withOutcome(world, one, people, 'selected place-drawn'))
  await fillVacancies(world.worker)
  assert.equal((await world.outcomes(one)).get(next.personId), 'reserve on-reserve-list')
  assert.equal(await world.countAwards([next, ...relatives]), 2)
})

test('what was paid keeps its place: nobody is promoted, the family card stays used', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1, reserve: 1 })
  const people = await addPeople(world, 2)
  await joinAll(world, people, waveId)
  await world.finish(waveId)
  const { personId, kk } = await withOutcome(world, waveId, people, 'selected place-drawn')
  const deps = { ...world.console, wasPaid: async () => true }
  const actor = world.by(world.rina)
  const revoked = await revokeAward(deps, { actor, personId, programme, reason: 'misuse' })
  assert.deepEqual(revoked, { ok: true, value: { isSeatFree: false } })
  await fillVacancies(world.worker)
  assert.equal(await world.countAwards(people), 0)
  const kkKey = blindIndex(world.keyring, 'family-card', kk)
  assert.equal(await countTaken(world.worker.db, { programme, kkKey }), 1)
})

test('between the freeze of a wave and its publication nobody is promoted and no other wave is frozen', async () => {
  await using world = await startWorld()
  const one = await world.openWave({ seats: 1, reserve: 1 })
  const people = await addPeople(world, 2)
  await joinAll(world, people, one)
  await world.finish(one)
  const two = await world.openWave()
  await joinAll(world, await addPeople(world, 2), two)
  const three = await world.openWave()
  await joinAll(world, await addPeople(world, 1), three)
  await world.freeze(two)
  await revoke(world, await withOutcome(world, one, people, 'selected place-drawn'))
  await fillVacancies(world.worker)
  assert.equal(await world.countAwards(people), 0)
  const actor = world.by(world.rina)
  const other = await freezeWave(world.console, { actor, waveId: three })
  assert.deepEqual(other, { ok: false, reason: 'other-wave-in-draw' })
  await world.commit(two)
  await world.draw(two)
  await publishWave(world.console, { actor: world.by(world.bayu), waveId: two })
  await fillVacancies(world.worker)
  assert.equal(await world.countAwards(people), 1)
})
