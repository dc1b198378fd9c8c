import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listDistricts, listProvinces, listRegencies } from '#platform/regions'
import { checkNik, maskNik, parseNik, type Sex } from './nik.ts'

const districts = listProvinces()
  .flatMap(({ code }) => listRegencies(code))
  .flatMap(({ code }) => listDistricts(code))
  .map(({ code }) => code.replaceAll('.', ''))

const people = fc.record({
  region: fc.constantFrom(...districts),
  born: fc
    .date({
      min: new Date('1926-01-01T00:00:00Z'),
      max: new Date('2008-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom<Sex>('f', 'm'),
  serial: fc.integer({ min: 1, max: 9999 }),
})

function nikOf(person: { region: string; born: string; sex: Sex; serial: number }): string {
  const [year = '', month = '', day = ''] = person.born.split('-')
  const dayOfSex = String(Number(day) + (person.sex === 'f' ? 40 : 0)).padStart(2, '0')
  return `${person.region}${dayOfSex}${month}${year.slice(2)}${String(person.serial).padStart(4, '0')}`
}

test('every NIK made as the law makes it passes without a warning', () => {
  fc.assert(
    fc.property(people, (person) => {
      assert.deepEqual(checkNik(nikOf(person), person), { verdict: 'ok', reasons: [] })
    }),
    { numRuns: 2000 },
  )
})

test('every birth date from 1926 to 2008 passes for both sexes', () => {
  for (
    let day = Date.parse('1926-01-01T00:00:00Z');
    day <= Date.parse('2008-12-31T00:00:00Z');
    day += 86_400_000
  )
    for (const sex of ['f', 'm'] as const) {
      const person = { region: '110101', born: new Date(day).toISOString().slice(0, 10), sex, serial: 1 }
      assert.equal(checkNik(nikOf(person), person).verdict, 'ok', JSON.stringify(person))
    }
})

test('the parts of a NIK are read back, and the century is left to the stated date', () => {
  fc.assert(
    fc.property(people, (person) => {
      const parsed = parseNik(nikOf(person))
      assert.ok(parsed.ok)
      const { nik } = parsed
      assert.deepEqual(
        [nik.region, nik.sex, nik.serial, nik.day, nik.month, nik.yearOfCentury],
        [
          person.region,
          person.sex,
          person.serial,
          Number(person.born.slice(8)),
          Number(person.born.slice(5, 7)),
          Number(person.born.slice(2, 4)),
        ],
      )
    }),
  )
})

test('no text at all makes the check throw, and 16 digits are the only shape that is not invalid', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^\d{0,20}$/)),
      fc.constantFrom<Sex>('f', 'm'),
      (text, sex) => {
        const { verdict } = checkNik(text, { born: '1990-05-05', sex })
        assert.ok(verdict === 'invalid' || /^\d{16}$/.test(text.replace(/[\s.-]/g, '')))
      },
    ),
  )
})

const stated = { born: '1990-05-05', sex: 'f' } as const

for (const [what, nik, expected] of [
  ['fifteen digits', '110101450590000', { verdict: 'invalid', reasons: ['not-16-digits'] }],
  ['seventeen digits', '11010145059000011', { verdict: 'invalid', reasons: ['not-16-digits'] }],
  ['nothing', '', { verdict: 'invalid', reasons: ['not-16-digits'] }],
  ['a letter in the serial', '110101450590000A', { verdict: 'invalid', reasons: ['not-digits'] }],
  ['Arabic digits', '١١٠١٠١٤٥٠٥٩٠٠٠٠١', { verdict: 'invalid', reasons: ['not-digits'] }],
  ['day 00', '1101010005900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ['day 32', '1101013205900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ["a woman's day 40", '1101014005900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ["a woman's day 72", '1101017205900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ['31 April', '1101013104900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ['30 February', '1101013002900001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ['29 February of 99', '1101016902990001', { verdict: 'invalid', reasons: ['impossible-day'] }],
  ['month 00', '1101014500900001', { verdict: 'invalid', reasons: ['impossible-month'] }],
  ['month 13', '1101014513900001', { verdict: 'invalid', reasons: ['impossible-month'] }],
  ['serial 0000', '1101014505900000', { verdict: 'invalid', reasons: ['serial-zero'] }],
  [
    'all of them',
    '1101010000900000',
    { verdict: 'invalid', reasons: ['impossible-day', 'impossible-month', 'serial-zero'] },
  ],
  ['a woman of 5 May 1990', '1101014505900001', { verdict: 'ok', reasons: [] }],
  ['the same with spaces and dots', ' 1101 0145.0590-0001 ', { verdict: 'ok', reasons: [] }],
  ["a man's number", '1101010505900001', { verdict: 'warn', reasons: ['sex-differs'] }],
  ['another day', '1101014605900001', { verdict: 'warn', reasons: ['birth-date-differs'] }],
  ['29 February of a leap year', '1101016902920001', { verdict: 'warn', reasons: ['birth-date-differs'] }],
  ['old Merauke', '9101014505900001', { verdict: 'warn', reasons: ['region-old'] }],
  ['old Tarakan', '6473014505900001', { verdict: 'warn', reasons: ['region-old'] }],
  ['a region of nowhere', '9999994505900001', { verdict: 'warn', reasons: ['region-unknown'] }],
  [
    'everything odd at once',
    '9101010606910001',
    { verdict: 'warn', reasons: ['region-old', 'birth-date-differs', 'sex-differs'] },
  ],
] as const) {
  test(`a NIK of ${what}: ${[expected.verdict, ...expected.reasons].join(' ')}`, () => {
    assert.deepEqual(checkNik(nik, stated), expected)
  })
}

test('29 February passes for 1904, 1996 and 2000, whose centuries the number cannot tell apart', () => {
  for (const born of ['1904-02-29', '1996-02-29', '2000-02-29', '2004-02-29'])
    assert.equal(checkNik(`1101012902${born.slice(2, 4)}0001`, { born, sex: 'm' }).verdict, 'ok', born)
})

test('the century comes from the stated date: 26 may be 1926 or 2026', () => {
  for (const born of ['1926-05-05', '2026-05-05'])
    assert.equal(checkNik('1101014505260001', { born, sex: 'f' }).verdict, 'ok')
})

test('a masked NIK shows the region and the serial, not the date', () => {
  assert.equal(maskNik('1101014505900001'), '1101********0001')
})
