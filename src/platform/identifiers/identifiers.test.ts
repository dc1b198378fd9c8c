import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId, newReceiptNumber } from './index.ts'

const instants = fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true })

test('an id is a UUID of version 7 that begins with its millisecond', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const id = newId(() => instant)
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), instant.getTime())
    }),
  )
})

test('ids of later milliseconds sort later', () => {
  fc.assert(
    fc.property(instants, instants, (one, other) => {
      fc.pre(one.getTime() !== other.getTime())
      assert.equal(newId(() => one) < newId(() => other), one < other)
    }),
  )
})

test('ids of one millisecond do not repeat', () => {
  const now = new Date()
  assert.equal(new Set(Array.from({ length: 20_000 }, () => newId(() => now))).size, 20_000)
})

test('a receipt number has twelve signs that nobody mistakes for others, each as likely as any', () => {
  const numbers = Array.from({ length: 20_000 }, newReceiptNumber)
  assert.ok(
    numbers.every((number) =>
      /^[34679ACDEFGHJKMNPQRTUVWXY]{4}(?:-[34679ACDEFGHJKMNPQRTUVWXY]{4}){2}$/.test(number),
    ),
  )
  assert.equal(new Set(numbers).size, numbers.length)
  const counts = Map.groupBy(numbers.join('').replaceAll('-', ''), (sign) => sign)
  const expected = (numbers.length * 12) / 25
  const chiSquare = [...counts.values()].reduce(
    (sum, { length }) => sum + (length - expected) ** 2 / expected,
    0,
  )
  assert.equal(counts.size, 25)
  assert.ok(chiSquare < 73, `chi-square ${chiSquare} of 24 degrees: one run in a million`)
})
