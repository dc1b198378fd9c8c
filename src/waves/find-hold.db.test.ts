import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startWorld } from '../../test/faults/waves-world.ts'
import { findHold } from './find-hold.ts'

test('until a result is public everybody in the wave is held alike; then whoever was selected', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1, reserve: 0 })
  const people = [await world.addPerson(), await world.addPerson(), await world.addPerson()]
  const holds = async () => {
    const found = await Promise.all(people.map(({ personId }) => findHold(world.web.db, personId)))
    return found.map(String).toSorted()
  }
  assert.deepEqual(await holds(), ['undefined', 'undefined', 'undefined'])
  for (const person of people) await world.join(person, waveId)
  assert.deepEqual(await holds(), ['wave', 'wave', 'wave'])
  await world.finish(waveId)
  assert.deepEqual(await holds(), ['place', 'undefined', 'undefined'])
  const { owner } = world.database
  await owner
    .updateTable('waves.waves')
    .set({ state: 'drawn', publishedAt: null })
    .where('id', '=', waveId)
    .execute()
  assert.deepEqual(await holds(), ['wave', 'wave', 'wave'])
})
