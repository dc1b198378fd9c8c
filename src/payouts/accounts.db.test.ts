import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { channelOf, startWorld, type World } from '../../test/faults/payouts-world.ts'
import { cancelChange, confirmAccount } from './confirm-account.ts'
import { findConnected } from './overview.ts'
import { proposeAccount } from './propose-account.ts'

const programme = 'prakerja-2022'

function propose(world: World, person: { personId: string }, channel: string, typed: string) {
  return proposeAccount(world.web, { personId: person.personId, channel: channelOf(channel), typed })
}

const refusals = {
  'a closed account': ['bni', '1002000418', 'account-closed'],
  'a dormant account': ['bca', '1002000409', 'account-dormant'],
  'a number that the bank does not know': ['bni', '1002000411', 'account-not-found'],
  'an account of somebody else': ['bca', '1002000999', 'name-differs'],
  'an account whose bank masks the name': ['bni', '1002000998', 'name-uncheckable'],
  'a number of the wrong length': ['bni', '12345', 'number-invalid'],
  'a wallet of another phone': ['dana', '089900000000', 'phone-differs'],
} as const
for (const [name, [channel, typed, reason]] of Object.entries(refusals))
  test(`${name} is refused with its reason: ${reason}`, async () => {
    await using world = await startWorld()
    const person = await world.addPerson()
    assert.deepEqual(await propose(world, person, channel, typed), { ok: false, reason })
  })

test('a bank that does not answer refuses nobody: the person may try again', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  world.simulator.control.addFault({ provider: 'bni', service: '15', times: 1, fault: { answer: 'html' } })
  assert.deepEqual(await propose(world, person, 'bni', '1234567890'), {
    ok: false,
    reason: 'provider-unavailable',
  })
  world.forward(1)
  assert.ok((await propose(world, person, 'bni', '1234567890')).ok)
})

test('one account belongs to one person, also when two confirm it at the same moment', async () => {
  await using world = await startWorld()
  const [first, second] = [await world.addPerson(), await world.addPerson()]
  for (const person of [first, second]) assert.ok((await propose(world, person, 'bni', '1234567890')).ok)
  const confirm = async ({ personId }: { personId: string }) =>
    confirmAccount(world.web, { personId, programme, code: await world.readCode(personId) })
  const outcomes = await Promise.all([confirm(first), confirm(second)])
  assert.deepEqual(outcomes.map((outcome) => (outcome.ok ? 'connected' : outcome.reason)).toSorted(), [
    'account-in-use',
    'connected',
  ])
  assert.deepEqual(await propose(world, await world.addPerson(), 'bni', '1234567890'), {
    ok: false,
    reason: 'account-in-use',
  })
})

test('typing a stranger’s number without the code locks nobody out', async () => {
  await using world = await startWorld()
  const [stranger, owner] = [await world.addPerson(), await world.addPerson()]
  await propose(world, stranger, 'bni', '1234567890')
  assert.ok((await world.connect(owner, 'bni', '1234567890')).ok)
})

test('a wrong code connects nothing', async () => {
  await using world = await startWorld()
  const { personId } = await world.addPerson()
  await propose(world, { personId }, 'bni', '1234567890')
  const code = String((Number(await world.readCode(personId)) + 1) % 1_000_000).padStart(6, '0')
  assert.deepEqual(await confirmAccount(world.web, { personId, programme, code }), {
    ok: false,
    reason: 'wrong-code',
  })
  assert.equal(await findConnected(world.web, { personId, state: 'active' }), undefined)
})

test('a change of account waits 72 hours and can be cancelled until then', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  const { personId } = person
  await world.connect(person, 'dana', person.phone)
  world.forward(120)
  assert.ok((await world.connect(person, 'bni', '1234567890')).ok)
  const active = async () => (await findConnected(world.web, { personId, state: 'active' }))?.channel
  assert.equal(await active(), 'dana')
  assert.ok((await cancelChange(world.web, personId)).ok)
  world.forward(120)
  await world.connect(person, 'bni', '1234567890')
  world.forward(72 * 3600 - 1)
  await world.keepHouse()
  assert.equal(await active(), 'dana')
  world.forward(1)
  await world.keepHouse()
  assert.equal(await active(), 'bni')
})

test('neither the number nor the holder’s name stands readable in the database', async () => {
  await using world = await startWorld()
  const person = await world.addPerson()
  await world.connect(person, 'bni', '1234567890')
  const tables = [
    'payouts.payout_accounts',
    'payouts.account_claims',
    'platform.audit_log',
    'notices.notices',
  ]
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
      world.database.owner,
    )
    for (const { row } of rows) assert.ok(!/1234567890|SARI WULANDARI/.test(row), table)
  }
})
