import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { startWorld } from '../../test/faults/payouts-world.ts'
import { unlockPayments } from './change-switch.ts'
import { getSwitch } from './store/switch.ts'

/** One payment made, a second one approved. */
async function startWithHistory() {
  const world = await startWorld()
  for (const end of ['paid', 'approved']) {
    const person = await world.addPerson()
    await world.connect(person, 'dana', person.phone)
    await world.completeTraining(person)
    await world.runPayments()
    if (end === 'paid') await world.pay()
  }
  assert.equal((await world.simulator.control.credits()).length, 1)
  world.forward(60)
  return world
}

const restores = {
  'to a moment before the payment': ['older-database', sql`update payouts.fences set value = 0`],
  'of another installation': [
    'other-installation',
    sql`update payouts.switch set installation_id = gen_random_uuid()`,
  ],
  'to an empty state': ['other-installation', sql`update payouts.switch set installation_id = null`],
} as const
for (const [name, [reason, restore]] of Object.entries(restores))
  test(`after a restore ${name} nothing is sent: payments are locked`, async () => {
    await using world = await startWithHistory()
    // As the backup had it: the payment that was made stands there as not yet made.
    await sql`delete from payouts.sends`.execute(world.database.owner)
    await sql`update payouts.attempts set state = 'approved', sent = false, sends = 0, next_at = created_at`.execute(
      world.database.owner,
    )
    await restore.execute(world.database.owner)
    await world.pay()
    await world.pay()
    const { state, reason: why } = await getSwitch(world.worker.db)
    assert.deepEqual([state, why], ['locked', reason])
    assert.equal((await world.simulator.control.credits()).length, 1)
  })

test('after a restore a payment that was lost is not repeated either', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'dana', person.phone)
  await world.completeTraining(person)
  await world.runPayments()
  world.simulator.control.addFault({
    provider: 'dana',
    service: '38',
    times: 1,
    fault: { fate: 'lost', answer: 'drop' },
  })
  await world.pay()
  world.forward(60)
  await sql`update payouts.fences set value = 0`.execute(world.database.owner)
  await world.followUp()
  assert.equal((await getSwitch(world.worker.db)).reason, 'older-database')
  assert.equal((await world.simulator.control.credits()).length, 0)
})

test('a copy without the mark outside the database cannot pay', async () => {
  await using world = await startWithHistory()
  await rm(join(world.folder, 'mark.json'))
  await world.pay()
  assert.equal((await getSwitch(world.worker.db)).reason, 'mark-missing')
  assert.equal((await world.simulator.control.credits()).length, 1)
})

test('two workers that start a new installation at the same moment lock nothing', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'dana', person.phone)
  await world.completeTraining(person)
  await world.runPayments()
  await world.prepare()
  await Promise.all([1, 2, 3, 4].map(() => world.pay()))
  await world.pay()
  assert.equal((await getSwitch(world.worker.db)).state, 'open')
  assert.equal((await world.simulator.control.credits()).length, 1)
})

test('two people unlock, one is not enough; then payments go on', async () => {
  await using world = await startWithHistory()
  await rm(join(world.folder, 'mark.json'))
  await world.pay()
  const unlock = (operatorId: string) => unlockPayments(world.console, { operatorId })
  assert.deepEqual(await unlock(world.maker), { ok: true, value: 'asked' })
  assert.deepEqual(await unlock(world.maker), { ok: false, reason: 'same-person' })
  await world.pay()
  assert.equal((await world.simulator.control.credits()).length, 1)
  assert.deepEqual(await unlock(world.checker), { ok: true, value: 'unlocked' })
  await world.pay()
  assert.equal((await world.simulator.control.credits()).length, 2)
})

test('books that do not agree are not unlocked', async () => {
  await using world = await startWithHistory()
  await rm(join(world.folder, 'mark.json'))
  await world.pay()
  await sql`delete from payouts.postings where kind = 'success'`.execute(world.database.owner)
  const outcome = await unlockPayments(world.console, { operatorId: world.maker })
  assert.deepEqual(outcome, { ok: false, reason: 'books-differ' })
})
