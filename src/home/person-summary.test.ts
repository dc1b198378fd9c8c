import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName, maskNik } from './person-summary.ts'

test('people are greeted by the first word of their name that is neither title nor initial', () => {
  const names = ['SARI CONTOH', 'hj. sari dewi', 'M SARI', "MA'RUF CONTOH", 'Al-Amin', 'Sukarno', 'H.']
  assert.deepEqual(names.map(firstName), ['Sari', 'Sari', 'Sari', "Ma'ruf", 'Al-Amin', 'Sukarno', undefined])
})

test('of a NIK only the ends are shown', () => {
  assert.equal(maskNik('9901234567890003'), '9901 •••• •••• 0003')
})
