import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { countTaken, freeSlot, takeSlot } from '#households'
import { type Database, transact } from '#platform/database'
import { testDatabase } from '../../test/database.ts'

const clock = () => new Date('2026-01-05T03:00:00Z')
const family = { programme: 'p', kkKey: 'i1.family' }

function take(db: Database, awardId: string): Promise<boolean> {
  return transact(db, (tx) => takeSlot({ tx, clock }, { ...family, awardId }))
}

test('a family card has two places, whoever asks and however many ask at once', async () => {
  await using database = await testDatabase()
  const db = database.as('worker')
  const taken = await Promise.all(Array.from({ length: 8 }, () => take(db, randomUUID())))
  assert.equal(taken.filter(Boolean).length, 2)
  assert.equal(await countTaken(db, family), 2)
})

test('asking twice for one award takes one place', async () => {
  await using database = await testDatabase()
  const db = database.as('worker')
  const awardId = randomUUID()
  assert.deepEqual([await take(db, awardId), await take(db, awardId)], [true, true])
  assert.equal(await countTaken(db, family), 1)
})

test('a place that is given back can be taken by another of the family', async () => {
  await using database = await testDatabase()
  const db = database.as('worker')
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  assert.deepEqual(
    [await take(db, first), await take(db, second), await take(db, third)],
    [true, true, false],
  )
  await transact(db, (tx) => freeSlot(tx, { ...family, awardId: first }))
  assert.equal(await take(db, third), true)
})
