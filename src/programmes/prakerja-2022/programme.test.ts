import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideRequirements, explainDecision, type Facts, overallOutcome } from '#eligibility'
import { forWave, householdCap } from '../programme.ts'
import type { RequirementCode } from '../requirement.ts'
import { totalCash } from '../money.ts'
import { prakerja2022 } from './programme.ts'

const closingDay = '2022-03-20'
const asOf = '2022-03-01'
const answered = { state: 'answered', asOf, askedAt: '2022-03-15T03:00:00.000Z' } as const
const same = {
  name: 'match',
  birthDate: 'match',
  birthPlace: 'match',
  sex: 'match',
  familyCard: 'match',
  province: 'match',
} as const

/** Siti, 24, looks for work; everybody below differs from her in what is written. */
const siti: Facts = {
  form: {
    answeredOn: '2022-03-15',
    birthDate: '1998-03-27',
    citizen: true,
    inEducation: false,
    workCategory: 'job-seeker',
    assistance: ['none'],
    office: 'none',
  },
  civil: { ...answered, found: true, fields: same, alive: true, citizen: true },
  education: { ...answered, enrolled: false },
  assistance: { ...answered, recipient: false, schemes: [] },
  officials: { ...answered, official: false },
  employment: { ...answered, status: 'unknown' },
  household: { state: 'counted', recipients: 0, countedOn: '2022-03-15' },
}
const form = (changed: Partial<Facts['form']>): Facts => ({ ...siti, form: { ...siti.form, ...changed } })
const civil = (changed: object): Facts => ({
  ...siti,
  civil: { ...answered, found: true, fields: same, alive: true, citizen: true, ...changed },
})
const aided = (code: string): Facts => ({
  ...siti,
  assistance: { ...answered, recipient: true, schemes: [{ code, period: '2022' }] },
})
const official = (office: string): Facts => ({ ...siti, officials: { ...answered, official: true, office } })
const recipientsOnCard = (recipients: number): Facts => ({
  ...siti,
  household: { state: 'counted', recipients, countedOn: '2022-03-15' },
})

type Row = readonly [who: string, facts: Facts, overall: string, decided: RequirementCode, reason: string]

const everybody: readonly Row[] = [
  ['Siti, who meets all', siti, 'eligible', 'citizen-adult', 'citizen-of-age'],

  // 1. Indonesian citizen aged 18 and over
  ['18 on the closing day', form({ birthDate: '2004-03-20' }), 'eligible', 'citizen-adult', 'citizen-of-age'],
  ['18 a day later', form({ birthDate: '2004-03-21' }), 'refused', 'citizen-adult', 'too-young'],
  ['aged 70', form({ birthDate: '1952-01-01' }), 'eligible', 'citizen-adult', 'citizen-of-age'],
  ['says: no citizen', form({ citizen: false }), 'refused', 'citizen-adult', 'says-not-citizen'],
  ['recorded as foreign', civil({ citizen: false }), 'refused', 'citizen-adult', 'not-a-citizen'],
  ['recorded as dead', civil({ alive: false }), 'needs-review', 'citizen-adult', 'recorded-deceased'],
  ['unknown NIK', civil({ found: false }), 'needs-correction', 'citizen-adult', 'nik-not-found'],
  [
    'another name',
    civil({ fields: { ...same, name: 'no-match' } }),
    'needs-correction',
    'citizen-adult',
    'identity-differs',
  ],
  [
    'a child by a mistyped birth date',
    {
      ...form({ birthDate: '2019-03-27' }),
      civil: civil({ fields: { ...same, birthDate: 'no-match' } }).civil,
    },
    'needs-correction',
    'citizen-adult',
    'identity-differs',
  ],
  ['registry down', { ...siti, civil: { state: 'down' } }, 'checking', 'citizen-adult', 'registry-silent'],
  [
    'a child while it is down',
    { ...form({ birthDate: '2010-01-01' }), civil: { state: 'down' } },
    'refused',
    'citizen-adult',
    'too-young',
  ],

  // 2. not in formal education
  ['says: student', form({ inEducation: true }), 'refused', 'not-in-education', 'says-enrolled'],
  [
    'recorded as student',
    { ...siti, education: { ...answered, enrolled: true, level: 'higher' } },
    'refused',
    'not-in-education',
    'enrolled',
  ],
  [
    'education answers HTML',
    { ...siti, education: { state: 'garbage' } },
    'checking',
    'not-in-education',
    'registry-silent',
  ],

  // 3. one of the work categories
  ['a worker', form({ workCategory: 'worker' }), 'eligible', 'work-category', 'category-admitted'],
  ['furloughed', form({ workCategory: 'furloughed' }), 'eligible', 'work-category', 'category-admitted'],
  ['dismissed', form({ workCategory: 'laid-off' }), 'eligible', 'work-category', 'category-admitted'],
  [
    'a small trader',
    form({ workCategory: 'non-wage-worker' }),
    'eligible',
    'work-category',
    'category-admitted',
  ],
  ['none of them', form({ workCategory: 'none' }), 'refused', 'work-category', 'says-no-category'],
  [
    'dismissed, still recorded as employed',
    { ...form({ workCategory: 'laid-off' }), employment: { ...answered, status: 'employed' } },
    'eligible',
    'work-category',
    'category-admitted',
  ],
  [
    'a wage of Rp3,500,000',
    { ...siti, employment: { ...answered, status: 'employed', monthlyWage: 3_500_000 } },
    'eligible',
    'work-category',
    'category-admitted',
  ],
  [
    'a wage of Rp6,000,000',
    { ...siti, employment: { ...answered, status: 'employed', monthlyWage: 6_000_000 } },
    'needs-review',
    'work-category',
    'wage-to-review',
  ],

  // 4. no other social assistance
  ['says: PKH', form({ assistance: ['pkh'] }), 'refused', 'no-other-assistance', 'says-assisted'],
  ['recorded for DTKS', aided('dtks'), 'refused', 'no-other-assistance', 'assisted'],
  ['recorded for PKH', aided('pkh'), 'refused', 'no-other-assistance', 'assisted'],
  ['recorded for BPNT', aided('bpnt'), 'refused', 'no-other-assistance', 'assisted'],
  ['recorded for BSU', aided('bsu'), 'refused', 'no-other-assistance', 'assisted'],
  ['recorded for BPUM', aided('bpum'), 'refused', 'no-other-assistance', 'assisted'],
  [
    'aid of a kind unknown',
    aided('village-aid'),
    'needs-review',
    'no-other-assistance',
    'unclear-assistance',
  ],
  [
    'aid of years ago',
    {
      ...siti,
      assistance: { ...answered, recipient: false, schemes: [{ code: 'bsu', period: '2019' }] },
    },
    'eligible',
    'no-other-assistance',
    'no-assistance',
  ],

  // 5. none of the excluded offices
  ['says: police', form({ office: 'police' }), 'refused', 'not-official', 'says-official'],
  ['a state official', official('state-official'), 'refused', 'not-official', 'official'],
  ['a councillor', official('regional-councillor'), 'refused', 'not-official', 'official'],
  ['a civil servant', official('civil-servant'), 'refused', 'not-official', 'official'],
  ['a soldier', official('military'), 'refused', 'not-official', 'official'],
  ['a police officer', official('police'), 'refused', 'not-official', 'official'],
  ['a village head', official('village-head'), 'refused', 'not-official', 'official'],
  ['a village official', official('village-official'), 'refused', 'not-official', 'official'],
  ['a BUMN director', official('state-enterprise-official'), 'refused', 'not-official', 'official'],
  ['an office unknown', official('honorary'), 'needs-review', 'not-official', 'unclear-office'],

  // 6. at most two recipients on one family card
  ['one recipient at home', recipientsOnCard(1), 'eligible', 'household-cap', 'place-left'],
  ['two recipients at home', recipientsOnCard(2), 'refused', 'household-cap', 'places-used'],
  [
    'not yet counted',
    { ...siti, household: { state: 'not-counted' } },
    'checking',
    'household-cap',
    'not-counted',
  ],
]

for (const [who, facts, overall, code, reason] of everybody) {
  test(`${who}: ${overall} (${reason})`, () => {
    const decisions = decideRequirements(prakerja2022, facts, closingDay)
    assert.equal(overallOutcome(decisions), overall)
    assert.equal(decisions.find(({ requirement }) => requirement === code)?.reason, reason)
  })
}

test('every decision of everybody is told in words of both languages, with source and remedy', () => {
  for (const [who, facts] of everybody)
    for (const decision of decideRequirements(prakerja2022, facts, closingDay))
      for (const language of ['id', 'en'] as const)
        for (const [part, text] of Object.entries(explainDecision(prakerja2022, decision, language)))
          assert.match(text, /^[^\s].*[^\s]$/s, `${who}, ${decision.reason}, ${part}`)
})

test('the table shows every reason that a requirement of the programme can have', () => {
  const shown = new Set(
    everybody.flatMap(([, facts]) =>
      decideRequirements(prakerja2022, facts, closingDay).map(
        ({ requirement, reason }) => `${requirement} ${reason}`,
      ),
    ),
  )
  const known = prakerja2022.requirements.flatMap(({ code, reasons }) =>
    Object.keys(reasons).map((reason) => `${code} ${reason}`),
  )
  const notShown = known.filter((each) => !shown.has(each))
  assert.deepEqual(notShown, [
    'citizen-adult too-old', // only where a wave sets an upper age
    'work-category registry-silent', // the same as for education
    'no-other-assistance registry-silent',
    'not-official registry-silent',
  ])
})

test('a wave may set an upper age, which includes its last year', () => {
  const wave = forWave(prakerja2022, { maximum: 64 })
  const outcomeOf = (birthDate: string) =>
    decideRequirements(wave, form({ birthDate }), closingDay).map(({ reason }) => reason)[0]
  assert.equal(outcomeOf('1957-03-21'), 'citizen-of-age')
  assert.equal(outcomeOf('1957-03-20'), 'too-old')
  assert.equal(outcomeOf('2004-03-21'), 'too-young')
  assert.notEqual(wave.ruleVersion, prakerja2022.ruleVersion)
  assert.equal(forWave(prakerja2022, {}), prakerja2022)
})

test('the money is that of the law: Rp1,000,000 for courses and Rp2,550,000 in cash, Rp3,550,000 in all', () => {
  const { trainingBalance, entitlements } = prakerja2022.money
  assert.equal(totalCash(entitlements), 2_550_000n)
  assert.equal(trainingBalance + totalCash(entitlements), 3_550_000n)
})

test('two recipients per family card, no reserved group, thirty days to the first course', () => {
  assert.equal(householdCap(prakerja2022), 2)
  assert.deepEqual(prakerja2022.reservedGroups, [])
  assert.equal(prakerja2022.deadlines.firstCourseDays, 30)
})

test('money may go to BNI, BCA, OVO, GoPay, LinkAja and DANA', () => {
  assert.deepEqual(
    prakerja2022.channels.map(({ name }) => name),
    ['BNI', 'BCA', 'OVO', 'GoPay', 'LinkAja', 'DANA'],
  )
})
