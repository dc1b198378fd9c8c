import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { readForm } from './form.ts'

const schema = z.object({
  name: z.string().trim().min(1, 'Write your name').max(5, 'Too long a name'),
  choice: z.enum(['a', 'b'], 'Choose one'),
  many: z.union([z.string(), z.array(z.string())], 'Choose some').optional(),
})

test('what fits is read; what the schema does not know is left out', () => {
  const body = { _csrf: 'x', name: ' Sari ', choice: 'a', many: ['1', '2'], role: 'administrator' }
  assert.deepEqual(readForm(body, schema), {
    ok: true,
    fields: { name: 'Sari', choice: 'a', many: ['1', '2'] },
  })
})

test('a fault comes with what was typed and one message for each field, in the order of the form', () => {
  const read = readForm({ _csrf: 'x', name: 'Wulandari', choice: 'c' }, schema)
  assert.deepEqual(read, {
    ok: false,
    typed: { name: 'Wulandari', choice: 'c' },
    errors: { name: 'Too long a name', choice: 'Choose one' },
  })
  assert.deepEqual(Object.keys(read.ok ? {} : read.errors), ['name', 'choice'])
})

test('a field that is missing, or came twice, is told in the words of the form', () => {
  const errors = { name: 'Write your name', choice: 'Choose one' }
  for (const body of [
    {},
    { name: ['a', 'b'] },
    { name: '', choice: '' },
    undefined,
    null,
    'text',
    Buffer.from('{}'),
    [],
  ]) {
    const read = readForm(body, schema)
    assert.deepEqual(read.ok || read.errors, errors)
  }
})

test('NUL is dropped wherever it stands, as PostgreSQL takes none', () => {
  const read = readForm({ name: '\0Sa\0ri\0', choice: 'a', many: ['\0'] }, schema)
  assert.deepEqual(read, { ok: true, fields: { name: 'Sari', choice: 'a', many: [''] } })
})

test('no body makes reading throw, and none reaches the prototype of anything', () => {
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const read = readForm(body, schema)
      assert.equal(typeof read.ok, 'boolean')
    }),
  )
  const read = readForm(JSON.parse('{"__proto__": "x", "constructor": "y", "name": "a"}'), schema)
  assert.equal(read.ok, false)
  assert.equal(Object.hasOwn(Object.prototype, 'x'), false)
})
