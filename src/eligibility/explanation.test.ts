import assert from 'node:assert/strict'
import { test } from 'node:test'
import { currentProgramme as programme, type RequirementCode } from '#programmes'
import type { Facts } from './answers.ts'
import { overallOutcome, questionsToCorrect } from './decision.ts'
import { explainDecision } from './explanation.ts'
import { decideRequirements } from './requirements.ts'

const onDay = '2026-12-05'
const answered = { state: 'answered', asOf: '2026-11-01', askedAt: '2026-11-23T03:00:00.000Z' } as const
const same = {
  name: 'match',
  birthDate: 'match',
  birthPlace: 'match',
  sex: 'match',
  familyCard: 'match',
  province: 'match',
} as const

const person: Facts = {
  form: {
    answeredOn: '2026-11-23',
    birthDate: '1998-03-27',
    citizen: true,
    inEducation: false,
    workCategory: 'worker',
    assistance: ['none'],
    office: 'none',
  },
  civil: { ...answered, found: true, fields: same, alive: true, citizen: true },
  education: { ...answered, enrolled: true, level: 'senior-secondary', institution: 'SMA Negeri Contoh 1' },
  assistance: {
    ...answered,
    recipient: true,
    schemes: [{ code: 'pkh', period: '2026' }, { code: 'bsu' }],
  },
  officials: { ...answered, official: true, office: 'village-head', institution: 'Desa Contoh' },
  employment: { ...answered, status: 'employed', monthlyWage: 6_000_000 },
  household: { state: 'counted', recipients: 2, countedOn: '2026-11-23' },
}

function told(facts: Facts, code: RequirementCode, language: 'id' | 'en') {
  const decision = decideRequirements(programme, facts, onDay).find(({ requirement }) => requirement === code)
  assert.ok(decision)
  return explainDecision(programme, decision, language)
}

test('a refusal by a registry names rule, own value, source, its date, remedy and the way to a person', () => {
  const explanation = told(person, 'not-in-education', 'id')
  assert.equal(explanation.outcome, 'Tidak terpenuhi')
  assert.match(explanation.rule, /tidak sedang terdaftar/)
  assert.equal(
    explanation.ownValue,
    'Sedang menempuh pendidikan formal, sekolah menengah atas, SMA Negeri Contoh 1.',
  )
  assert.equal(explanation.source, 'Data pendidikan (sekolah dan perguruan tinggi)')
  assert.equal(explanation.sourceDate, 'Minggu, 1 November 2026')
  assert.match(explanation.remedy, /ijazah atau surat keterangan berhenti/)
  assert.match(explanation.askPerson ?? '', /mintalah petugas/)
})

test('own values are told in the words of the programme, in both languages', () => {
  const values = (language: 'id' | 'en') =>
    programme.requirements.map(({ code }) => told(person, code, language).ownValue)
  assert.deepEqual(values('id'), [
    'Lahir Jumat, 27 Maret 1998, berusia 28 tahun pada Sabtu, 5 Desember 2026. Batas usia: 18 tahun ke atas.',
    'Sedang menempuh pendidikan formal, sekolah menengah atas, SMA Negeri Contoh 1.',
    'Isian Anda: Pekerja atau buruh. Tercatat: bekerja. Upah tercatat: Rp6.000.000 sebulan.',
    'Program Keluarga Harapan (PKH), periode 2026; Bantuan Subsidi Upah (BSU).',
    'Kepala desa, Desa Contoh.',
    'Tidak ada tempat tersisa di kartu keluarga Anda.',
  ])
  assert.deepEqual(values('en'), [
    'Born Friday, 27 March 1998, aged 28 on Saturday, 5 December 2026. Age limit: 18 and over.',
    'In formal education, upper secondary school, SMA Negeri Contoh 1.',
    'Your answer: Worker or labourer. Recorded: employed. Recorded wage: Rp6.000.000 a month.',
    'Family aid (PKH), period 2026; Wage subsidy (BSU).',
    'Village head, Desa Contoh.',
    'Your family card has no place left.',
  ])
})

test('a refusal by the own statement names the question and the day of the answer', () => {
  const stated = { ...person, form: { ...person.form, inEducation: true } }
  const { source, sourceDate } = told(stated, 'not-in-education', 'en')
  assert.equal(source, 'Your own answer: “Are you at school or university now?”')
  assert.equal(sourceDate, 'Monday, 23 November 2026')
})

test('an identity that differs names the questions to look at again, and nothing of what is held', () => {
  const facts: Facts = {
    ...person,
    civil: {
      ...answered,
      found: true,
      fields: { ...same, name: 'no-match', familyCard: 'no-match' },
      alive: true,
      citizen: true,
    },
  }
  const { outcome, ownValue, remedy } = told(facts, 'citizen-adult', 'id')
  assert.equal(outcome, 'Perlu Anda perbaiki')
  assert.equal(ownValue, 'Yang perlu diperiksa: Nama lengkap, Nomor kartu keluarga (KK).')
  assert.match(remedy, /Dukcapil/)

  const decisions = decideRequirements(programme, facts, onDay)
  assert.equal(overallOutcome(decisions), 'needs-correction')
  assert.deepEqual(questionsToCorrect(decisions), ['fullName', 'familyCard'])
})

test('each field that the civil registry holds otherwise is asked for by its own question', () => {
  for (const [field, question] of [
    ['name', 'fullName'],
    ['birthDate', 'birthDate'],
    ['birthPlace', 'birthPlace'],
    ['sex', 'sex'],
    ['familyCard', 'familyCard'],
    ['province', 'familyCardVillage'],
  ] as const) {
    const fields = { ...same, [field]: 'no-match' as const }
    const civil = { ...answered, found: true, fields, alive: true, citizen: true } as const
    const decisions = decideRequirements(programme, { ...person, civil }, onDay)
    assert.deepEqual(questionsToCorrect(decisions), [question])
    assert.equal(overallOutcome(decisions), 'needs-correction')
  }
})

test('what is met asks for nothing, and what nobody has answered has no date', () => {
  const facts: Facts = {
    ...person,
    education: { ...answered, enrolled: false },
    officials: { state: 'down' },
  }
  const met = told(facts, 'not-in-education', 'en')
  assert.equal(met.askPerson, undefined)
  assert.equal(met.remedy, 'There is nothing you need to do.')
  const silent = told(facts, 'not-official', 'en')
  assert.equal(silent.outcome, 'Not checked yet')
  assert.equal(silent.sourceDate, undefined)
})

test('aid and office without a name, or with an unknown one, are told as they came', () => {
  const facts: Facts = {
    ...person,
    assistance: { ...answered, recipient: true, schemes: [] },
    officials: { ...answered, official: true },
  }
  assert.equal(told(facts, 'no-other-assistance', 'en').ownValue, 'Aid without a name.')
  assert.equal(told(facts, 'not-official', 'en').ownValue, 'An office without a name.')
  const unknown: Facts = { ...facts, officials: { ...answered, official: true, office: 'Staf khusus' } }
  assert.equal(told(unknown, 'not-official', 'en').ownValue, 'Staf khusus.')
})

test('a decision of a requirement that the programme does not have is a fault', () => {
  const [decision] = decideRequirements(programme, person, onDay)
  assert.ok(decision)
  assert.throws(() => explainDecision({ ...programme, requirements: [] }, decision, 'id'))
})
