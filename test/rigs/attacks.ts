import { isQuestion, type FormField, type PostForm } from './forms.ts'

/** What a field is sent; a list is sent several times under one name. */
type Sent = Readonly<Record<string, string | readonly string[]>>

export type Attack = {
  what: string
  fields: Sent
  /** Nobody would take it for an answer, so a form with questions says what is wrong. */
  isNoAnswer: boolean
}

const script = '"><script>alert(1)</script>'

/** Text that has broken other people's forms. */
const hostile: Readonly<Record<string, string>> = {
  NUL: 'a\u0000b',
  script,
  quote: "' or 1=1--",
  template: '{{7*7}}${7*7}<%= 7*7 %>',
  'line breaks': 'a\r\nBcc: orang@contoh.id\r\n\r\nb',
  'right to left': '\u202Emoc.elpmaxe\u202C\u2066',
  'lone surrogate': 'a\uD800b',
  prototype: '__proto__',
  spaces: ' \u00A0\u3000\t ',
  number: '1e309',
  negative: '-1',
  'many digits': '9'.repeat(400),
  combining: `a${'\u0301'.repeat(500)}`,
}

/** Everything that is sent to one form. Hidden fields keep their values, unless they are what is attacked. */
export function attacksOn({ fields }: PostForm): Attack[] {
  const hidden = Object.fromEntries(fields.filter(({ kind }) => kind === 'hidden').map(valueOf))
  const questions = fields.filter(isQuestion)
  const every = (value: string | readonly string[]) =>
    Object.fromEntries(questions.map(({ name }) => [name, value]))
  const chosen = (value: string) =>
    Object.fromEntries(questions.map((field) => [field.name, choiceOr(field, value)]))
  const longText = 'x'.repeat(Math.min(10_000, 50_000 / questions.length))
  const all = [
    { what: 'nothing', fields: hidden, isNoAnswer: true },
    { what: 'empty fields', fields: { ...hidden, ...every('') }, isNoAnswer: true },
    { what: 'over-long text', fields: { ...hidden, ...every(longText) }, isNoAnswer: true },
    { what: 'each field twice', fields: { ...hidden, ...every(['a', 'b']) }, isNoAnswer: true },
    { what: 'other fields', fields: { ...hidden, ...strangers }, isNoAnswer: true },
    { what: 'script in every field', fields: { ...hidden, ...every(script) }, isNoAnswer: false },
    { what: 'prototype in every field', fields: { ...hidden, ...every('__proto__') }, isNoAnswer: false },
    ...Object.entries(hostile).map(([what, value]) => ({
      what,
      fields: { ...hidden, ...chosen(value) },
      isNoAnswer: false,
    })),
    ...Object.keys(hidden).map((name) => ({
      what: `hidden ${name} forged`,
      fields: { ...hidden, ...every('x'), [name]: script },
      isNoAnswer: false,
    })),
  ]
  return [
    ...new Map(all.toReversed().map((attack) => [JSON.stringify(attack.fields), attack])).values(),
  ].toReversed()
}

/** Names that a form never has and a program may stumble over, or take for more than they are. */
const strangers = {
  role: 'administrator',
  state: 'eligible',
  amount: '1',
  personId: '1',
  constructor: 'x',
  toString: 'x',
  'a[b]': 'c',
  '': 'x',
  ['__proto__']: 'x',
}

/** Bodies that are not what the form sends; each with a right token in a header. */
export const bodies: readonly { type: string | undefined; body: string }[] = [
  { type: 'application/json', body: '{"a":1}' },
  { type: undefined, body: '' },
  { type: 'application/json', body: '{' },
  { type: 'application/json\t; charset=utf-8', body: '{"__proto__":{"x":1}}' },
  { type: 'APPLICATION/JSON', body: '[]' },
  { type: 'application/problem+json', body: '{}' },
  { type: 'text/plain', body: 'a=1' },
  {
    type: 'text/xml',
    body: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  },
  { type: 'multipart/form-data', body: 'no boundary' },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--',
  },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf',
  },
  { type: 'application/x-www-form-urlencoded; charset=utf-7', body: 'a=%ff%fe&b=%' },
  { type: 'nonsense', body: 'a=1' },
  { type: undefined, body: 'a=1' },
]

function valueOf({ name, values }: FormField): [string, string] {
  return [name, values[0] ?? '']
}

/** A value that the form offers, where it offers some; else the given one. */
function choiceOr({ values, kind }: FormField, value: string): string {
  return ['radio', 'checkbox', 'select'].includes(kind) ? (values.find(Boolean) ?? '') : value
}
