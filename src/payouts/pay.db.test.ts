import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme } from '#programmes'
import { startWorld, type World } from '../../test/faults/payouts-world.ts'
import { findOverview } from './overview.ts'
import { payWhatIsDue } from './pay-batch.ts'
import { findBookFaults } from './reconcile.ts'
import { getBalances } from './store/ledger.ts'

for (const channel of currentProgramme.channels)
  test(`an incentive goes to ${channel.name} from training to money, once, and the books balance`, async () => {
    await using world = await startWorld()
    const person = await world.addPerson()
    const typed = channel.kind === 'wallet' ? person.phone : '1234567890'
    assert.equal((await world.connect(person, channel.code, typed)).ok, true)
    assert.equal(await world.completeTraining(person), 'recorded')
    await world.runPayments()
    await world.pay()
    assert.deepEqual(await outcomes(world), [{ state: 'succeeded', reason: null, credits: 1 }])
    assert.deepEqual(await findBookFaults(world.worker.db), [])
    const overview = await findOverview(world.web, { ...person, programme: currentProgramme.code })
    assert.equal(overview.paid, 600_000n)
    assert.deepEqual(
      overview.incentives.map(({ state, dueOn }) => `${dueOn} ${state}`),
      ['2026-11-20 paid', '2026-12-20 not-due', '2027-01-20 not-due', '2027-02-20 not-due'],
    )
  })

/** What became of every attempt, and how often its person was credited. */
async function outcomes(world: World) {
  const attempts = await world.attempts()
  return Promise.all(
    attempts.map(async ({ state, reason, reference }) => ({
      state,
      reason,
      credits: await world.simulator.control.countCredits(reference),
    })),
  )
}

/** A person whose account ends in digits that make the simulated provider misbehave, paid once. */
async function payTo(world: World, channel: 'dana' | 'bni', ending: string): Promise<{ personId: string }> {
  const person = await world.addPerson({ phone: `+62899111${ending}` })
  const connected = await world.connect(
    person,
    channel,
    channel === 'dana' ? person.phone : `100200${ending}`,
  )
  assert.ok(connected.ok, JSON.stringify(connected))
  await world.completeTraining(person)
  await world.runPayments()
  await world.pay()
  return person
}

test('an answer that is lost after the payment is asked for, and paid once', async () => {
  await using world = await startWorld()
  await payTo(world, 'bni', '0500')
  assert.deepEqual(await outcomes(world), [{ state: 'unknown', reason: 'unknown', credits: 1 }])
  world.forward(10)
  await world.followUp()
  assert.deepEqual(await outcomes(world), [{ state: 'succeeded', reason: null, credits: 1 }])
  assert.deepEqual(await findBookFaults(world.worker.db), [])
})

test('a payment that the bank does not find stays unknown: never a new reference, never failed by itself', async () => {
  await using world = await startWorld()
  await payTo(world, 'bni', '0501')
  for (let hours = 0; hours < 100; hours += 5) {
    world.forward(5 * 3600)
    await world.followUp()
    await world.pay()
  }
  assert.deepEqual(await outcomes(world), [{ state: 'unknown', reason: 'not-found', credits: 0 }])
  assert.equal((await world.simulator.control.payments()).length, 0)
})

test('where a repeated reference pays nothing twice, a message that was lost goes out again', async () => {
  await using world = await startWorld()
  world.simulator.control.addFault({
    provider: 'dana',
    service: '38',
    times: 1,
    fault: { fate: 'lost', answer: 'drop' },
  })
  await payTo(world, 'dana', '7777')
  world.forward(10)
  await world.followUp()
  assert.deepEqual(await outcomes(world), [{ state: 'succeeded', reason: null, credits: 1 }])
})

const refusedLater = {
  '1411': 'account-not-found',
  '1418': 'account-closed',
  '1409': 'account-dormant',
  '0402': 'account-limit',
}
for (const [ending, reason] of Object.entries(refusedLater))
  test(`a payment that is refused fails with its reason and frees the money: ${reason}`, async () => {
    await using world = await startWorld()
    const person = await payTo(world, 'bni', ending)
    assert.deepEqual(await outcomes(world), [{ state: 'failed', reason, credits: 0 }])
    assert.deepEqual(await findBookFaults(world.worker.db), [])
    const overview = await findOverview(world.web, { ...person, programme: currentProgramme.code })
    assert.equal(overview.account?.trouble, reason)
    assert.equal(overview.incentives[0]?.state, 'failed')
  })

test('an answer about another amount is held for a human, and never counted as paid', async () => {
  await using world = await startWorld()
  await payTo(world, 'bni', '0507')
  assert.deepEqual(await outcomes(world), [{ state: 'held', reason: 'answer-disagrees', credits: 1 }])
})

test('a payment in progress succeeds or fails when the provider says so', async () => {
  await using world = await startWorld()
  await payTo(world, 'bni', '0600')
  await payTo(world, 'bni', '0606')
  for (let poll = 0; poll < 4; poll += 1) {
    world.forward(120)
    await world.followUp()
  }
  const states = (await outcomes(world)).map(({ state, credits }) => `${state} ${credits}`)
  assert.deepEqual(states.toSorted(), ['failed 0', 'succeeded 1'])
  assert.deepEqual(await findBookFaults(world.worker.db), [])
})

test('an empty deposit stops the provider for everybody and is nobody’s own fault', async () => {
  await using world = await startWorld()
  const person = await payTo(world, 'bni', '1414')
  assert.deepEqual(await outcomes(world), [{ state: 'failed', reason: 'limit-of-ours', credits: 0 }])
  const lane = await world.owner('payouts.lanes').select(['provider', 'state']).execute()
  assert.deepEqual(lane, [{ provider: 'bni', state: 'stopped' }])
  const overview = await findOverview(world.web, { ...person, programme: currentProgramme.code })
  assert.equal(overview.incentives[0]?.state, 'due')
})

test('a provider that is down gets the same message later, under the same reference', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'dana', person.phone)
  await world.completeTraining(person)
  await world.runPayments()
  await world.prepare()
  await world.payAtDeadAddress()
  const [before] = await world.attempts()
  assert.deepEqual([before?.state, before?.reason], ['dispatching', 'not-sent'])
  world.forward(10)
  await world.pay()
  assert.deepEqual(await outcomes(world), [{ state: 'succeeded', reason: null, credits: 1 }])
  const [after] = await world.attempts()
  assert.deepEqual([after?.reference, after?.sends], [before?.reference, 2])
})

test('whoever is no longer eligible, or whose account has another name by now, is held before a message leaves', async () => {
  await using world = await startWorld()
  const [first, second] = [await world.addPerson(), await world.addPerson()]
  for (const person of [first, second]) {
    await world.connect(person, 'dana', person.phone)
    await world.completeTraining(person)
  }
  await world.runPayments()
  world.change(first, { eligible: 'no' })
  await world.simulator.control.setAccount({
    provider: 'dana',
    account: second.phone.slice(1),
    name: 'BUDI SANTOSO',
  })
  await world.pay()
  const results = (await outcomes(world)).map(({ state, reason, credits }) => `${state} ${reason} ${credits}`)
  assert.deepEqual(results.toSorted(), ['held name-changed 0', 'held not-eligible 0'])
})

test('a payment that was checked and had to wait does not leave once its award has been revoked', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'dana', person.phone)
  await world.completeTraining(person)
  await world.runPayments()
  await world.prepare()
  assert.deepEqual(await outcomes(world), [{ state: 'queued', reason: null, credits: 0 }])
  world.change(person, { award: false })
  await world.pay()
  assert.deepEqual(await outcomes(world), [{ state: 'held', reason: 'award-revoked', credits: 0 }])
  assert.deepEqual(await findBookFaults(world.worker.db), [])
})

test('whoever connects another account after a held payment is told why, and paid there by the next run', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'bni', '1234567890')
  await world.completeTraining(person)
  await world.runPayments()
  await world.simulator.control.setAccount({ provider: 'bni', account: '1234567890', status: 'closed' })
  await world.pay()
  assert.deepEqual(await outcomes(world), [{ state: 'held', reason: 'account-closed', credits: 0 }])
  const told = await world
    .owner('notices.notices')
    .select('key')
    .where('key', 'like', 'payouts.failed:%')
    .execute()
  assert.equal(told.length, 1)
  world.forward(120)
  assert.ok((await world.connect(person, 'dana', person.phone)).ok)
  world.forward(72 * 3600)
  await world.keepHouse()
  await world.runPayments()
  await world.pay()
  const states = (await outcomes(world)).map(({ state, credits }) => `${state} ${credits}`)
  assert.deepEqual(states, ['cancelled 0', 'succeeded 1'])
  assert.deepEqual(await findBookFaults(world.worker.db), [])
})

test('a fault with one person’s payment is reported, and keeps nobody else from being paid', async () => {
  await using world = await startWorld()
  const [faulty, other] = [await world.addPerson(), await world.addPerson()]
  for (const person of [faulty, other]) {
    await world.connect(person, 'dana', person.phone)
    await world.completeTraining(person)
  }
  await world.runPayments()
  const isStillEligible = async (personId: string) => {
    if (personId === faulty.personId) throw new Error('answers that nobody can read')
    return 'yes' as const
  }
  await assert.rejects(payWhatIsDue({ ...world.worker, isStillEligible }), AggregateError)
  const found = await outcomes(world)
  assert.deepEqual(found.map(({ state, credits }) => `${state} ${credits}`).toSorted(), [
    'approved 0',
    'succeeded 1',
  ])
})

test('a registry that does not answer decides nothing', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'dana', person.phone)
  await world.completeTraining(person)
  await world.runPayments()
  world.change(person, { eligible: 'unknown' })
  await world.pay()
  assert.equal((await outcomes(world))[0]?.state, 'approved')
  world.change(person, { eligible: 'yes' })
  world.forward(61)
  await world.pay()
  assert.equal((await outcomes(world))[0]?.state, 'succeeded')
})

test('money that comes back is paid again under a fresh reference, and the books balance', async () => {
  await using world = await startWorld()
  world.simulator.control.addFault({
    service: '17',
    times: 1,
    fault: { answer: 'drop', fate: { refundAfterSeconds: 5 } },
  })
  await payTo(world, 'bni', '7777')
  world.forward(20)
  await world.followUp()
  assert.deepEqual(
    (await outcomes(world)).map(({ state }) => state),
    ['returned'],
  )
  assert.deepEqual(await findBookFaults(world.worker.db), [])
  await world.runPayments()
  await world.pay()
  assert.deepEqual(
    (await outcomes(world)).map(({ state, credits }) => `${state} ${credits}`),
    ['returned 1', 'succeeded 1'],
  )
  assert.deepEqual(await findBookFaults(world.worker.db), [])
  const balances = await getBalances(world.worker.db)
  assert.equal(balances.get(`returned:${currentProgramme.code}`), 0n)
})

test('many workers at once send each payment once, the first time and when it is sent again', async () => {
  await using world = await startWorld()
  for (let i = 0; i < 5; i += 1) {
    const person = await world.addPerson()
    await world.connect(person, 'bni', `100000000${i}`)
    await world.completeTraining(person)
  }
  await world.runPayments()
  await world.prepare()
  await Promise.all([1, 2, 3, 4].map(() => world.payAtDeadAddress()))
  await world.payAtDeadAddress()
  assert.deepEqual(new Set((await world.attempts()).map(({ sends }) => sends)), new Set([1]))
  world.forward(10)
  await Promise.all([1, 2, 3, 4].map(() => world.pay()))
  assert.deepEqual(
    new Set((await world.attempts()).map(({ sends, state }) => `${sends} ${state}`)),
    new Set(['2 succeeded']),
  )
  assert.equal((await world.simulator.control.credits()).length, 5)
})
