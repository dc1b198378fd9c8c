import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jakartaTimestamp } from './jakarta.ts'

test('a timestamp has the offset +07:00 and milliseconds only where asked', () => {
  const at = new Date('2026-11-23T03:00:00.042Z')
  assert.equal(jakartaTimestamp(at), '2026-11-23T10:00:00+07:00')
  assert.equal(jakartaTimestamp(at, true), '2026-11-23T10:00:00.042+07:00')
})
