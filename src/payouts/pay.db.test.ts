import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme } from '#programmes'
import { findOverview } from './overview.ts'
import { findBookFaults } from './reconcile.ts'
import { startWorld } from '../../test/faults/payouts-world.ts'

for (const channel of currentProgramme.channels)
  test(`an incentive goes to ${channel.name} from training to money, once, and the books balance`, async () => {
    await using world = await startWorld()
    const person = await world.addPerson()
    const typed = channel.kind === 'wallet' ? person.phone : '1234567890'
    assert.equal((await world.connect(person, channel.code, typed)).ok, true)
    assert.equal(await world.completeTraining(person), 'recorded')
    await world.runPayments()
    await world.pay()
    await world.pay()
    const [attempt] = await world.attempts()
    assert.equal(attempt?.state, 'succeeded', `${attempt?.state} ${attempt?.reason}`)
    assert.equal((await world.simulator.control.credits()).length, 1)
    assert.deepEqual(await findBookFaults(world.worker.db), [])
    const overview = await findOverview(world.web, { ...person, programme: currentProgramme.code })
    assert.equal(overview.paid, 600_000n)
    assert.deepEqual(
      overview.incentives.map(({ state, dueOn }) => `${dueOn} ${state}`),
      ['2026-11-20 paid', '2026-12-20 not-due', '2027-01-20 not-due', '2027-02-20 not-due'],
    )
  })
