import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isJcs, jcs, readJson, type Json } from './jcs.ts'

const word = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
})
const key = word.filter((text) => text !== '__proto__')
const { document } = fc.letrec<{ document: Json }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeNat(),
    word,
    fc.array(tie('document')),
    fc.dictionary(key, tie('document'), { noNullPrototype: true }),
  ),
}))

test('a document that is written reads as the same document', () => {
  fc.assert(fc.property(document, (value) => assert.deepEqual(readJson(jcs(value)), { ok: true, value })))
})

test('keys stand in byte order, at every depth, without spaces', () => {
  const value = { b: [{ z: null, Z: true }], a: { '10': 1, '9': 'x "y" \\' }, '': 0 }
  assert.equal(jcs(value), '{"":0,"a":{"10":1,"9":"x \\"y\\" \\\\"},"b":[{"Z":true,"z":null}]}')
})

const outside = [
  1.5,
  -1,
  -0,
  2 ** 53,
  NaN,
  '\n',
  'é',
  '\x7f',
  [undefined],
  { é: 1 },
  1n,
  JSON.parse('{"__proto__":1}'),
]
for (const value of outside) {
  test(`no document holds ${typeof value === 'bigint' ? '1n' : JSON.stringify(value)} (${typeof value})`, () => {
    assert.equal(isJcs(value), false)
  })
}

test('what a document cannot hold is not written', () => {
  assert.throws(() => jcs({ a: 1.5 }), TypeError)
})

const refusedTexts = [
  '-0',
  '[1.0]',
  '{"a":1e3}',
  '[1E3]',
  '{"a":1,"a":1}',
  '{"b":{"a":1,"\\u0061":2}}',
  '{"__proto__":1,"__proto__":2}',
  '01',
  '',
  '[1,]',
  '\ufeff1',
  '['.repeat(100) + ']'.repeat(100),
]
for (const text of refusedTexts) {
  test(`the strict reader refuses ${text.slice(0, 30)}`, () => {
    assert.deepEqual(readJson(text), { ok: false, reason: 'not-strict-json' })
  })
}

const readableTexts = [
  '{"a":{"a":1},"b":{"a":1}}',
  '{"a":"1.0, -0 and \\"b\\":"}',
  '["-0","1e3","\\"a\\":"]',
  '[-5]',
]
for (const text of readableTexts) {
  test(`the strict reader takes ${text}`, () => {
    assert.deepEqual(readJson(text), { ok: true, value: JSON.parse(text) })
  })
}
