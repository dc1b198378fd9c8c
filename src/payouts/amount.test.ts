import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAmount, writeAmount } from './amount.ts'

test('an amount that was written is read back unchanged', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (rupiah) => {
      assert.equal(readAmount(writeAmount(rupiah)), rupiah)
    }),
  )
})

for (const value of [
  '600000',
  '6e5',
  '600000.50',
  '600000.0',
  '-600000.00',
  ' 600000.00',
  '600,000.00',
  '',
  'NaN',
])
  test(`"${value}" is no amount that the programme pays`, () => assert.equal(readAmount(value), undefined))

test('an amount below nothing or past 14 digits cannot be written', () => {
  assert.throws(() => writeAmount(-1n), RangeError)
  assert.throws(() => writeAmount(100_000_000_000_000n), RangeError)
})
