import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, jakartaTimestamp } from './jakarta.ts'

test('a timestamp has the offset +07:00 and milliseconds only where asked', () => {
  const at = new Date('2026-11-23T03:00:00.042Z')
  assert.equal(jakartaTimestamp(at), '2026-11-23T10:00:00+07:00')
  assert.equal(jakartaTimestamp(at, true), '2026-11-23T10:00:00.042+07:00')
})

test('a month later is the same day, or the last one of a shorter month', () => {
  assert.equal(addMonths('2026-11-23', 2), '2027-01-23')
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28')
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
  assert.equal(addDays('2026-12-31', 1), '2027-01-01')
})
