import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatDate, formatDateTime, formatDay, formatNumber, formatRupiah } from '#platform/ui'

test('a moment is told as the day and hour in Jakarta, whatever the zone of the machine', () => {
  const moment = new Date('2026-11-23T03:00:00Z')
  assert.equal(formatDateTime('id', moment), 'Senin, 23 November 2026 pukul 10.00 WIB')
  assert.equal(formatDateTime('en', moment), 'Monday, 23 November 2026 at 10.00 WIB')
  assert.equal(formatDate('id', new Date('2026-11-23T17:00:00Z')), 'Selasa, 24 November 2026')
  assert.equal(
    formatDateTime('id', new Date('2026-12-31T17:05:00Z')),
    'Jumat, 1 Januari 2027 pukul 00.05 WIB',
  )
})

test('a calendar day has no zone and must exist', () => {
  assert.equal(formatDay('id', '2026-11-23'), 'Senin, 23 November 2026')
  assert.equal(formatDay('en', '2024-02-29'), 'Thursday, 29 February 2024')
  assert.throws(() => formatDay('id', '2026-02-30'), RangeError)
  assert.throws(() => formatDay('id', '23-11-2026'), RangeError)
})

test('money and counts have points in Indonesian', () => {
  assert.equal(formatRupiah(600_000n), 'Rp600.000')
  assert.equal(formatRupiah(0n), 'Rp0')
  assert.equal(formatRupiah(-1_500n), '-Rp1.500')
  assert.equal(formatNumber('id', 31_206), '31.206')
  assert.equal(formatNumber('en', 31_206n), '31,206')
})

test('rupiah beyond the range of numbers lose nothing', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 30n), (amount) => {
      assert.equal(BigInt(formatRupiah(amount).replace(/\D/g, '')), amount)
    }),
  )
})
