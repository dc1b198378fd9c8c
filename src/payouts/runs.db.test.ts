import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { currentProgramme } from '#programmes'
import { startWorld, type World } from '../../test/faults/payouts-world.ts'
import { freezePayments, thawPayments } from './change-switch.ts'
import { approveRun, cancelRun } from './decide-run.ts'
import { makeRun } from './make-run.ts'
import { findBookFaults } from './reconcile.ts'
import { cancelAttempt } from './settle-by-people.ts'
import { getBalances } from './store/ledger.ts'
import { findRun } from './store/runs.ts'

const programme = currentProgramme.code

/** So many people with a wallet and one incentive that is due. */
async function startWithDue(count = 1) {
  const world = await startWorld()
  for (let i = 0; i < count; i += 1) {
    const person = await world.addPerson()
    await world.connect(person, 'dana', person.phone)
    await world.completeTraining(person)
  }
  return world
}

async function make(world: World) {
  const made = await makeRun(world.console, { operatorId: world.maker, programme })
  assert.ok(made.ok)
  const run = await findRun(world.console.db, made.value.runId)
  assert.ok(run)
  return run
}

function approve(world: World, run: { id: string; listHash: string }, operatorId = world.checker) {
  return approveRun(world.console, { operatorId, runId: run.id, shownHash: run.listHash })
}

test('whoever made a run cannot approve it, and it cannot be approved twice', async () => {
  await using world = await startWithDue()
  const run = await make(world)
  assert.deepEqual(await approve(world, run, world.maker), { ok: false, reason: 'own-run' })
  const [first, second] = await Promise.all([approve(world, run), approve(world, run)])
  assert.deepEqual([first, second].map(({ ok }) => ok).filter(Boolean), [true])
  assert.equal((await getBalances(world.console.db)).get(`reserved:${programme}`), 600_000n)
})

const tampering = {
  'a line with more money': sql`update payouts.run_lines set amount = amount + 1`,
  'a line with another account': sql`update payouts.run_lines set account_key = 'i1.other'`,
  'an attempt with more money': sql`update payouts.attempts set amount = amount + 1`,
  'an attempt with another account': sql`update payouts.attempts set account_key = 'i1.other'`,
  'a line less': sql`delete from payouts.run_lines where attempt_id in (select attempt_id from payouts.run_lines limit 1)`,
}
for (const [name, statement] of Object.entries(tampering))
  test(`a run is not approved once somebody has changed its list: ${name}`, async () => {
    await using world = await startWithDue(2)
    const run = await make(world)
    await statement.execute(world.database.owner)
    assert.deepEqual(await approve(world, run), { ok: false, reason: 'list-differs' })
  })

test('what was changed after the approval is held, and nothing is sent', async () => {
  await using world = await startWithDue()
  await approve(world, await make(world))
  await sql`update payouts.attempts set amount = 900000`.execute(world.database.owner)
  await world.pay()
  const [attempt] = await world.attempts()
  assert.deepEqual([attempt?.state, attempt?.reason], ['held', 'list-differs'])
  assert.equal((await world.simulator.control.credits()).length, 0)
})

test('another account number put behind an approved payment is found out', async () => {
  await using world = await startWithDue(2)
  await approve(world, await make(world))
  await sql`update payouts.payout_accounts set channel = 'ovo'`.execute(world.database.owner)
  await sql`update payouts.attempts set provider = 'ovo'`.execute(world.database.owner)
  await world.pay()
  assert.deepEqual(
    (await world.attempts()).map(({ state }) => state),
    ['held', 'held'],
  )
  assert.equal((await world.simulator.control.credits()).length, 0)
})

test('an entitlement is never in two runs, however many are made at once', async () => {
  await using world = await startWithDue(3)
  const runs = await Promise.allSettled(
    Array.from({ length: 4 }, () => makeRun(world.console, { operatorId: world.maker, programme })),
  )
  const made = runs.filter((run) => run.status === 'fulfilled' && run.value.ok)
  assert.equal(made.length, 1)
  assert.equal((await world.attempts()).length, 3)
})

test('a cancelled run frees its entitlements for the next one, under fresh references', async () => {
  await using world = await startWithDue()
  const run = await make(world)
  assert.ok((await cancelRun(world.console, { operatorId: world.maker, runId: run.id })).ok)
  await approve(world, await make(world))
  await world.pay()
  const attempts = await world.attempts()
  assert.deepEqual(
    attempts.map(({ state, attemptNo }) => `${attemptNo} ${state}`),
    ['1 cancelled', '2 succeeded'],
  )
  assert.equal((await world.simulator.control.credits()).length, 1)
})

test('money that was not made available cannot be set aside', async () => {
  await using world = await startWithDue()
  await sql`update payouts.postings set amount = 599999 where kind = 'fund'`.execute(world.database.owner)
  assert.deepEqual(await approve(world, await make(world)), { ok: false, reason: 'funds-missing' })
})

test('while payments are frozen nothing leaves; somebody else lets them run again', async () => {
  await using world = await startWithDue()
  await approve(world, await make(world))
  await freezePayments(world.console, { operatorId: world.maker, reason: 'complaints' })
  await world.pay()
  assert.equal((await world.simulator.control.credits()).length, 0)
  assert.deepEqual(await thawPayments(world.console, { operatorId: world.maker }), {
    ok: false,
    reason: 'own-freeze',
  })
  assert.ok((await thawPayments(world.console, { operatorId: world.checker })).ok)
  await world.pay()
  assert.equal((await world.simulator.control.credits()).length, 1)
})

test('a held payment that never left can be cancelled, and the books balance', async () => {
  await using world = await startWithDue()
  await approve(world, await make(world))
  const [first] = await world.attempts()
  assert.ok(first)
  world.change(first, { eligible: 'no' })
  await world.pay()
  const { personId, id } = first
  assert.ok(
    (await cancelAttempt(world.console, { actor: { kind: 'operator', id: world.maker }, personId, id })).ok,
  )
  const again = await cancelAttempt(world.console, {
    actor: { kind: 'operator', id: world.maker },
    personId,
    id,
  })
  assert.deepEqual(again, { ok: false, reason: 'already-sent' })
  const balances = await getBalances(world.console.db)
  assert.equal(balances.get(`reserved:${programme}`), 0n)
  assert.deepEqual(await findBookFaults(world.console.db), [])
})

for (const role of ['web', 'worker', 'console'] as const)
  test(`the ${role} process can neither change nor delete what is posted`, async () => {
    await using world = await startWithDue()
    const db = world.database.as(role)
    await assert.rejects(
      db.updateTable('payouts.postings').set({ amount: 1n }).execute(),
      /permission denied/,
    )
    await assert.rejects(db.deleteFrom('payouts.postings').execute(), /permission denied/)
  })

test('a posting cannot take from and give to the same account, nor move nothing', async () => {
  await using world = await startWithDue()
  const posting = {
    ownerId: world.maker,
    journal: 'x',
    line: 1,
    kind: 'fund',
    postedAt: new Date(0),
  } as const
  const insert = (change: { creditAccount: string; debitAccount: string; amount: bigint }) =>
    world.database.owner
      .insertInto('payouts.postings')
      .values({ ...posting, ...change })
      .execute()
  await assert.rejects(insert({ creditAccount: 'a', debitAccount: 'a', amount: 1n }), /check/)
  await assert.rejects(insert({ creditAccount: 'a', debitAccount: 'b', amount: 0n }), /check/)
})
