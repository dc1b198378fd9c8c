import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isStrictTimestamp, jakartaDay, jakartaTime, parseTimestamp } from './jakarta.ts'

test('a banking day begins at midnight in Jakarta', () => {
  assert.equal(jakartaDay(new Date('2026-11-23T16:59:59Z')), '2026-11-23')
  assert.equal(jakartaDay(new Date('2026-11-23T17:00:00Z')), '2026-11-24')
})

test('what is written in Jakarta time reads back as the same second', () => {
  const range = {
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-01-01T00:00:00Z'),
    noInvalidDate: true,
  }
  fc.assert(
    fc.property(fc.date(range), (at) => {
      const whole = Math.floor(at.getTime() / 1000) * 1000
      assert.equal(parseTimestamp(jakartaTime(at))?.getTime(), whole)
      assert.equal(isStrictTimestamp(jakartaTime(at), false), true)
    }),
  )
})

test('any RFC 3339 time with an offset is read', () => {
  const same = [
    '2026-11-23T10:00:00+07:00',
    '2026-11-23T10:00:00.000+07:00',
    '2026-11-23T03:00:00Z',
    '2026-11-23T12:00:00+09:00',
  ]
  for (const text of same) assert.equal(parseTimestamp(text)?.toISOString(), '2026-11-23T03:00:00.000Z', text)
})

test('a time without an offset, of a day that does not exist or in other words is none', () => {
  const wrong = [
    '',
    '2026-11-23T10:00:00',
    '2026-02-30T10:00:00+07:00',
    '2026-11-23T25:00:00Z',
    '23 Nov 2026',
    '2026-11-23 10:00:00+07:00',
  ]
  for (const text of wrong) assert.equal(parseTimestamp(text), undefined, text)
})

test('the strict form is Jakarta time, with milliseconds only where they are usual', () => {
  assert.equal(isStrictTimestamp('2026-11-23T03:00:00Z', true), false)
  assert.equal(isStrictTimestamp('2026-11-23T10:00:00.123+07:00', false), false)
  assert.equal(isStrictTimestamp('2026-11-23T10:00:00.123+07:00', true), true)
  assert.equal(isStrictTimestamp('2026-11-23T10:00:00+07:00', true), true)
})
