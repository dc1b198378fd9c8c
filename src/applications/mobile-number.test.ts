import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localMobileNumber, maskMobileNumber, parseMobileNumber } from './mobile-number.ts'

for (const typed of [
  '081234565678',
  '6281234565678',
  '+6281234565678',
  '0812-3456-5678',
  '0812 3456 5678',
  '(0812) 3456.5678',
  '+62 812 3456 5678',
]) {
  test(`${typed} is stored as +6281234565678`, () => {
    assert.equal(parseMobileNumber(typed), '+6281234565678')
  })
}

for (const typed of [
  '',
  '0812345678'.slice(0, 9),
  '08123456789012',
  '080123456789',
  '02112345678',
  '81234565678',
  '+1 812 3456 5678',
  '0812345x5678',
  '+62081234565678',
  '٠٨١٢٣٤٥٦٥٦٧٨',
]) {
  test(`"${typed}" is not an Indonesian mobile number`, () => {
    assert.equal(parseMobileNumber(typed), undefined)
  })
}

const local = fc.stringMatching(/^08[1-9]\d{7,10}$/)

test('the three ways to write a number give the same one, and the local form gives it back', () => {
  fc.assert(
    fc.property(local, (number) => {
      const stored = parseMobileNumber(number)
      assert.ok(stored)
      assert.equal(parseMobileNumber(`62${number.slice(1)}`), stored)
      assert.equal(parseMobileNumber(stored), stored)
      assert.equal(localMobileNumber(stored), number)
    }),
  )
})

test('a masked number keeps its length and shows four digits at each end', () => {
  assert.equal(maskMobileNumber('+6281234565678'), '0812****5678')
  fc.assert(
    fc.property(local, (number) => {
      const stored = parseMobileNumber(number)
      assert.ok(stored)
      assert.match(maskMobileNumber(stored), /^\d{4}\*{2,5}\d{4}$/)
      assert.equal(maskMobileNumber(stored).length, number.length)
    }),
  )
})
