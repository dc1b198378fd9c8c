import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDay } from '#platform/clock'
import { ageOn } from './age.ts'

for (const [born, onDay, years] of [
  ['2008-05-12', '2026-05-11', 17],
  ['2008-05-12', '2026-05-12', 18],
  ['2008-05-12', '2026-05-13', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2007-12-31', '2026-01-01', 18],
  ['2008-01-01', '2025-12-31', 17],
  ['2026-05-12', '2026-05-12', 0],
  ['2026-05-12', '2026-05-11', -1],
] as const) {
  test(`born ${born}: ${years} years on ${onDay}`, () => {
    assert.equal(ageOn(born, onDay), years)
  })
}

test('the birthday begins at midnight in Jakarta, 17.00 of the day before in UTC', () => {
  const lastSecond = civilDay(new Date('2026-05-11T16:59:59Z'))
  const firstSecond = civilDay(new Date('2026-05-11T17:00:00Z'))
  assert.deepEqual([ageOn('2008-05-12', lastSecond), ageOn('2008-05-12', firstSecond)], [17, 18])
})

test('an age never falls from one day to the next, and grows by one a year', () => {
  const days = fc
    .date({
      min: new Date('1926-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, days, (born, onDay) => {
      const next = new Date(Date.parse(onDay) + 86_400_000).toISOString().slice(0, 10)
      const growth = ageOn(born, next) - ageOn(born, onDay)
      assert.ok(growth === 0 || growth === 1)
      const yearLater = `${Number(onDay.slice(0, 4)) + 1}${onDay.slice(4)}`
      assert.equal(ageOn(born, yearLater), ageOn(born, onDay) + 1)
    }),
  )
})
