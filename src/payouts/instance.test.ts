import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgeInstance } from './instance.ts'

const mark = { installationId: 'a', system: '7', timeline: 1, fence: 5n }
const database = { ...mark, adopting: false }

test('the database that paid last may go on, also when it died before it wrote its mark', () => {
  assert.deepEqual(judgeInstance(database, mark), { may: 'pay' })
  assert.deepEqual(judgeInstance({ ...database, fence: 6n }, mark), { may: 'pay' })
})

test('a new installation may begin', () => {
  const fresh = { installationId: null, adopting: false, system: '7', timeline: 1, fence: 0n }
  assert.deepEqual(judgeInstance(fresh, undefined), { may: 'adopt' })
})

const restored = {
  'older-database': { ...database, fence: 4n },
  'other-timeline': { ...database, timeline: 2 },
  'other-server': { ...database, system: '8' },
  'other-installation': { ...database, installationId: null, fence: 0n },
}
for (const [reason, state] of Object.entries(restored))
  test(`a restored or copied database may not pay: ${reason}`, () =>
    assert.deepEqual(judgeInstance(state, mark), { may: 'not-pay', reason }))

test('a copy somewhere else, without the mark, may not pay', () =>
  assert.deepEqual(judgeInstance(database, undefined), { may: 'not-pay', reason: 'mark-missing' }))

test('after two people unlocked, a new mark is written whatever the old one says', () =>
  assert.deepEqual(judgeInstance({ ...database, fence: 1n, adopting: true }, mark), { may: 'adopt' }))
