import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areComplete, mostSeats, splitSeats, totalSeats } from './quotas.ts'

test('seats are split to the last one, over every province', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: mostSeats }),
      fc.integer({ min: 0, max: 100 }),
      (seats, percent) => {
        const quotas = splitSeats(seats, percent)
        assert.equal(totalSeats(quotas), seats)
        assert.ok(areComplete(quotas))
        for (const { seats: own, reserve } of quotas) assert.equal(reserve, Math.ceil((own * percent) / 100))
      },
    ),
    { numRuns: 30 },
  )
})

test('a wave needs whole places for every province, each once', () => {
  const quotas = splitSeats(380, 10)
  const [first] = quotas
  assert.ok(first)
  assert.ok(!areComplete(quotas.slice(1)))
  assert.ok(!areComplete([...quotas, first]))
  assert.ok(!areComplete([{ ...first, seats: 0.5 }, ...quotas.slice(1)]))
  assert.ok(!areComplete([{ ...first, reserve: -1 }, ...quotas.slice(1)]))
  assert.ok(!areComplete([...quotas, { ...first, province: 10 }]))
})
