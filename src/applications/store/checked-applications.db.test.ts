import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transact } from '#platform/database'
import { testWorld } from '../../../test/applicant.ts'
import { findApplication } from '../find-application.ts'
import { findById, updateCheckDueAt } from './checked-applications.ts'

test('a check that ended while the tick was about to queue it does not fall due for ever', async () => {
  await using world = await testWorld()
  const { personId } = await world.applicant()
  await world.work()
  const id = (await findApplication(world.web, personId))?.id ?? ''
  const { db } = world.worker
  await transact(db, (tx) => updateCheckDueAt(tx, { personId, id, checkDueAt: world.clock() }))
  const found = await findById(db, { personId, id })
  assert.deepEqual([found?.state, found?.checkDueAt], ['eligible', null])
})
