import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { currentProgramme } from '#programmes'
import { typedFrom } from './answers.ts'
import { questionsOf } from './pages.ts'
import { readQuestions } from './read-questions.ts'

const identity = questionsOf(currentProgramme, 'identity')
const where = { language: 'id', today: '2022-03-01' } as const
const good = {
  nik: '9901 4167 0398 0001',
  familyCard: '8801010101200001',
  fullName: '  Sari   Wulandari ',
  'birthDate-day': '27',
  'birthDate-month': '3',
  'birthDate-year': '1998',
  birthPlace: 'Semarang',
  sex: 'f',
}

test('a page that is filled in gives its answers in one form', () => {
  const read = readQuestions(identity, good, where)
  assert.deepEqual(read, {
    ok: true,
    answers: {
      nik: '9901416703980001',
      familyCard: '8801010101200001',
      fullName: 'Sari Wulandari',
      birthDate: '1998-03-27',
      birthPlace: 'Semarang',
      sex: 'f',
    },
  })
})

test('what was saved fills the page again, and reading that gives the same answers', () => {
  const first = readQuestions(identity, good, where)
  assert.ok(first.ok)
  assert.deepEqual(readQuestions(identity, typedFrom(identity, first.answers), where), first)
})

const wrong: [what: string, change: Record<string, string>, field: string, message: RegExp][] = [
  ['a NIK of 15 digits', { nik: '990141670398001' }, 'nik', /16 angka\. Yang Anda isi 15 angka/],
  ['a letter in the NIK', { nik: '990141670398000O' }, 'nik', /huruf O atau I/],
  ['a NIK whose serial is zero', { nik: '9901416703980000' }, 'nik', /tidak pernah 0000/],
  ['no name', { fullName: '   ' }, 'fullName', /Isi nama lengkap/],
  ['a name of digits', { fullName: '12345' }, 'fullName', /seperti di KTP/],
  ['a script as a name', { fullName: '<script>alert(1)</script>' }, 'fullName', /tanda baca biasa/],
  ['a name that never ends', { fullName: 'a'.repeat(500) }, 'fullName', /Paling banyak 150/],
  ['a month in words', { 'birthDate-month': 'Maret' }, 'birthDate', /bulan lahir/],
  ['31 April', { 'birthDate-day': '31', 'birthDate-month': '4' }, 'birthDate', /tidak ada di kalender/],
  ['a birth in the future', { 'birthDate-year': '2031' }, 'birthDate', /masa depan/],
  ['a sex that is not asked for', { sex: 'x' }, 'sex', /Pilih/],
]
for (const [what, change, field, message] of wrong) {
  test(`${what} is told at its field, and at no other`, () => {
    const read = readQuestions(identity, { ...good, ...change }, where)
    assert.ok(!read.ok)
    assert.deepEqual(Object.keys(read.errors), [field])
    assert.match(read.errors[field] ?? '', message)
  })
}

test('an empty page names every question', () => {
  const read = readQuestions(identity, {}, where)
  assert.ok(!read.ok)
  assert.deepEqual(
    Object.keys(read.errors),
    identity.map(({ name }) => name),
  )
})

test('“none” and a scheme contradict each other', () => {
  const declarations = questionsOf(currentProgramme, 'declarations')
  const typed = { citizen: 'yes', office: 'none', assistance: ['none', 'pkh'] }
  const read = readQuestions(declarations, typed, where)
  assert.ok(!read.ok)
  assert.deepEqual(Object.keys(read.errors), ['assistance'])
})

test('whatever is typed, reading it neither fails nor lets control signs or angle brackets through', () => {
  const field = fc.constantFrom('fullName', 'birthPlace', 'nik', 'familyCard')
  fc.assert(
    fc.property(field, fc.string({ unit: 'binary', maxLength: 300 }), (name, text) => {
      const read = readQuestions(identity, { ...good, [name]: text }, where)
      const values = read.ok ? Object.values(read.answers).flat() : []
      assert.ok(values.every((value) => !/[\p{Cc}<>]/u.test(value)))
    }),
  )
})
