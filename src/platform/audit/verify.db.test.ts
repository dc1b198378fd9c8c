import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { transact } from '#platform/database'
import { testClock } from '../../../test/clock.ts'
import { testDatabase } from '../../../test/database.ts'
import { audit, verifyAudit } from './index.ts'

test('entries that are written while the log is verified are no break', async () => {
  await using database = await testDatabase()
  const clock = testClock()
  const db = database.as('web')
  const subject = randomUUID()
  const write = () =>
    transact(db, (tx) => audit({ tx, clock }, { action: 'test.did', actor: { kind: 'system' }, subject }))
  await write()
  // After each answer of the database to the verifier, one more entry stands in the log.
  let left = 200
  const busy = database.owner.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (left-- > 0) await write()
      return result
    },
  })
  const { breaks, entries } = await verifyAudit(busy)
  assert.deepEqual(breaks, [])
  assert.ok(entries > 1)
})
