import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkFamilyCard, maskFamilyCard } from './family-card.ts'

test('a family card of a known region, a real date and a serial passes', () => {
  assert.deepEqual(checkFamilyCard('1101 0105 0515 0001'), {
    verdict: 'ok',
    digits: '1101010505150001',
    reasons: [],
  })
})

test("the date is that of recording: a woman's 40 is not part of it", () => {
  assert.deepEqual(checkFamilyCard('1101014505150001').reasons, ['impossible-date'])
})

test('any 16 digits are accepted, at most with warnings', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{16}$/), (digits) => {
      assert.notEqual(checkFamilyCard(digits).verdict, 'invalid')
    }),
  )
})

test('letters and other lengths are refused', () => {
  assert.deepEqual(checkFamilyCard('110101050515000'), { verdict: 'invalid', reasons: ['not-16-digits'] })
  assert.deepEqual(checkFamilyCard(''), { verdict: 'invalid', reasons: ['not-16-digits'] })
  assert.deepEqual(checkFamilyCard('11010105051500O1'), { verdict: 'invalid', reasons: ['not-digits'] })
})

test('old and unknown regions, dates of no calendar and serial 0000 are warnings', () => {
  assert.deepEqual(checkFamilyCard('9101010505150001').reasons, ['region-old'])
  assert.deepEqual(checkFamilyCard('8800003102150000').reasons, [
    'region-unknown',
    'impossible-date',
    'serial-zero',
  ])
})

test('a masked number shows its last four digits', () => {
  assert.equal(maskFamilyCard('1101010505150001'), '************0001')
})
