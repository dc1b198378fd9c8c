import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskEmail, readEmailAddress } from './email-address.ts'

const canonical = (typed: string) => readEmailAddress(typed)?.canonical

test('AUT-11: one address is the same however its ASCII letters and its domain are written', () => {
  assert.equal(canonical(' Sari.Wulandari@Contoh.ID '), 'sari.wulandari@contoh.id')
  assert.equal(canonical('sari@München.Example'), 'sari@xn--mnchen-3ya.example')
  assert.equal(canonical('sari@xn--mnchen-3ya.example'), 'sari@xn--mnchen-3ya.example')
})

test('AUT-11: mail goes to the address as it was typed', () => {
  assert.equal(readEmailAddress('Sari.W@CONTOH.id')?.address, 'Sari.W@contoh.id')
})

test('AUT-11: letters that look or fold alike never meet an ASCII address', () => {
  const lookAlikes = [
    'mıke@contoh.id', // dotless i
    '\u212aike@contoh.id', // Kelvin sign
    'straße@contoh.id',
    'ﬁki@contoh.id', // ligature
    'ｓari@contoh.id', // full width
    'sari@\u212aontoh.id',
    'sari@ﬁrma.id',
    'sari@ｃontoh.id',
    'sari@contoh。id',
    'sari@con\u00adtoh.id', // soft hyphen, which IDNA drops
  ]
  assert.deepEqual(lookAlikes.filter(canonical), [])
  assert.notEqual(canonical('sari@straße.de'), canonical('sari@strasse.de'))
})

test('AUT-11: two addresses that are compared alike are written in the same ASCII letters', () => {
  const spellings = [
    ['k', 'K', '\u212a'],
    ['s', 'S', 'ſ'],
    ['i', 'I', 'ı', 'İ'],
    ['ss', 'SS', 'ß'],
    ['fi', 'FI', 'ﬁ'],
  ]
  const twoSpellings = fc
    .constantFrom(...spellings)
    .chain((ways) => fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...ways)))
  const fold = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  fc.assert(
    fc.property(fc.array(twoSpellings, { minLength: 1, maxLength: 3 }), (pairs) => {
      const [left, right] = [0, 1].map((side) => pairs.map((pair) => pair[side]).join(''))
      for (const place of [(text = '') => `${text}@contoh.id`, (text = '') => `sari@${text}.id`]) {
        const [a, b] = [canonical(place(left)), canonical(place(right))]
        assert.ok(a === undefined || a !== b || fold(left ?? '') === fold(right ?? ''))
      }
    }),
    { numRuns: 1_000 },
  )
})

test('what no mail can be sent to is no address', () => {
  const wrong = [
    '', 'sari', '@contoh.id', 'sari@', 'sari@contoh', 'sari@127.0.0.1', 'sari@0x7f.1', 'sari@[::1]', 'a b@contoh.id',
    'sari@@contoh.id', '.sari@contoh.id', 'sari.@contoh.id', 'sa..ri@contoh.id', 'sari@-contoh.id', 'sari@contoh-.id',
    '"sari"@contoh.id', 'sari@contoh.id\nBcc: budi@contoh.id', 'sari,budi@contoh.id', '<sari@contoh.id>',
    `${'a'.repeat(65)}@contoh.id`, `sari@${'a.'.repeat(126)}id`,
  ] // prettier-ignore
  assert.deepEqual(
    wrong.filter((typed) => readEmailAddress(typed)),
    [],
  )
})

test('what is read once is read again the same', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const first = readEmailAddress(typed)
      fc.pre(first !== undefined)
      assert.equal(canonical(first.address), first.canonical)
      assert.equal(canonical(first.canonical), first.canonical)
    }),
  )
})

test('a masked address shows its first letter and its domain', () => {
  assert.equal(maskEmail('sari.wulandari@contoh.id'), 's•••@contoh.id')
})
