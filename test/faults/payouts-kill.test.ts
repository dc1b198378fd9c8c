import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findBookFaults } from '../../src/payouts/reconcile.ts'
import { sayUnpaid } from '../../src/payouts/settle-by-people.ts'
import { startWorld, type World } from './payouts-world.ts'

const failpoints = ['attempt-stored', 'connected', 'bytes-sent', 'answer-received', 'answer-stored'] as const
const killsEach = 20
/** Workers start a third faster when they need not compile. */
const compiled = join(tmpdir(), 'payouts-kill-compiled')

for (const failpoint of failpoints)
  test(`a worker killed ${killsEach} times at "${failpoint}" pays everybody once and forgets nobody`, async () => {
    await using world = await startWorld()
    for (let kill = 0; kill < killsEach; kill += 1) {
      await addDuePeople(world)
      assert.equal(await runWorker(world, { FAILPOINT: failpoint }), 'SIGKILL')
      world.forward(120)
    }
    await settle(world)
    assert.deepEqual(await judge(world), { twice: 0, forgotten: 0 })
    assert.deepEqual(await findBookFaults(world.worker.db), [])
  })

test('a build that takes a fresh reference when its worker died is caught by the same judge', async () => {
  await using world = await startWorld()
  await addDuePeople(world)
  assert.equal(await runWorker(world, { FAILPOINT: 'answer-received' }), 'SIGKILL')
  world.forward(120)
  assert.equal(await runWorker(world, {}, 'planted'), null)
  await world.runPayments()
  await settle(world)
  const { twice } = await judge(world)
  assert.ok(twice > 0, 'the judge saw nobody paid twice')
})

/** One person with a wallet whose provider answers a repeated reference as before, one with a bank that does not. */
async function addDuePeople(world: World): Promise<void> {
  const [first, second] = [await world.addPerson(), await world.addPerson()]
  await world.connect(first, 'dana', first.phone)
  await world.connect(second, 'bni', `10${second.phone.slice(-8)}`)
  for (const person of [first, second]) await world.completeTraining(person)
  await world.runPayments()
}

/** Runs a worker to its end; answers the signal that ended it. */
async function runWorker(
  world: World,
  env: Record<string, string>,
  ...args: string[]
): Promise<string | null> {
  const file = join(world.folder, 'settings.json')
  await writeFile(file, JSON.stringify(world.settings()))
  const script = join(import.meta.dirname, 'payouts-worker.ts')
  const child = spawn(process.execPath, [script, file, ...args], {
    env: { ...process.env, ...env, NODE_COMPILE_CACHE: compiled },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code, signal] = await once(child, 'exit')
  assert.ok(signal !== null || code === 0, `worker ended with ${code}`)
  return signal
}

/**
 * Lets healthy workers finish. What a bank does not find over a day is looked up in its statement by two people: then
 * it has failed, and the next run pays it.
 */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < 12; round += 1) {
    world.forward(3 * 3600)
    await work(world)
  }
  const unknown = await listUnknown(world)
  for (const { personId, id } of unknown)
    for (const operatorId of [world.maker, world.checker])
      assert.ok((await sayUnpaid(world.console, { operatorId, personId, id })).ok)
  if (unknown.length > 0) await world.runPayments()
  await work(world)
}

async function work(world: World): Promise<void> {
  await world.followUp()
  await world.pay()
}

function listUnknown(world: World) {
  return world.owner('payouts.attempts').select(['personId', 'id']).where('state', '=', 'unknown').execute()
}

/** Counts in the providers' own ledger: every person has one account, and one payment that is due. */
async function judge(world: World): Promise<{ twice: number; forgotten: number }> {
  const credits = await world.simulator.control.credits()
  const counts = Map.groupBy(credits, ({ provider, account }) => `${provider} ${account}`)
  const twice = [...counts.values()].filter((lines) => lines.length > 1).length
  return { twice, forgotten: world.people.size - counts.size }
}
