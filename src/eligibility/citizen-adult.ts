import type { AgeLimits, CitizenAdult, CivilDay } from '#programmes'
import { ageOn } from './age.ts'
import type { Facts, IdentityField } from './answers.ts'
import { type Finding, fromForm, fromRegistry, silent } from './finding.ts'

/** Which question of the form asks for what the civil registry compares. */
const compared: readonly { field: IdentityField; question: string }[] = [
  { field: 'name', question: 'fullName' },
  { field: 'birthDate', question: 'birthDate' },
  { field: 'birthPlace', question: 'birthPlace' },
  { field: 'sex', question: 'sex' },
  { field: 'familyCard', question: 'familyCard' },
  { field: 'province', question: 'familyCardVillage' },
]

/** A mistyped birth date must not refuse anybody: where the registry has another one, it is corrected first. */
export function decideCitizenAdult(
  { rule }: CitizenAdult,
  facts: Facts,
  onDay: CivilDay,
): Finding<CitizenAdult> {
  if (!facts.form.citizen)
    return {
      outcome: 'not-met',
      reason: 'says-not-citizen',
      ownValue: { kind: 'citizenship', citizen: false },
      ...fromForm('citizen', facts),
    }
  return decideAge(rule.age, facts, onDay) ?? decideIdentity(rule.age, facts, onDay)
}

function decideAge(limits: AgeLimits, facts: Facts, onDay: CivilDay): Finding<CitizenAdult> | undefined {
  const { civil } = facts
  const birthDate = civil.state === 'answered' && civil.found ? civil.fields.birthDate : 'not-compared'
  const ownValue = ageValue(limits, facts, onDay)
  const isTooYoung = ownValue.years < limits.minimum
  const isTooOld = limits.maximum !== undefined && ownValue.years > limits.maximum
  if (birthDate === 'no-match' || !(isTooYoung || isTooOld)) return undefined
  const source = birthDate === 'match' ? fromRegistry('civil', civil) : fromForm('birthDate', facts)
  return { outcome: 'not-met', reason: isTooYoung ? 'too-young' : 'too-old', ownValue, ...source }
}

function decideIdentity(limits: AgeLimits, facts: Facts, onDay: CivilDay): Finding<CitizenAdult> {
  const { civil } = facts
  if (civil.state !== 'answered') return silent('civil', civil)
  const source = fromRegistry('civil', civil)
  if (!civil.found)
    return {
      outcome: 'not-checked',
      reason: 'nik-not-found',
      ownValue: { kind: 'identity', questions: ['nik'] },
      ...source,
    }
  const { fields } = civil
  const questions = compared.filter(({ field }) => fields[field] !== 'match').map(({ question }) => question)
  if (questions.length > 0)
    return {
      outcome: 'not-checked',
      reason: 'identity-differs',
      ownValue: { kind: 'identity', questions },
      ...source,
    }
  if (!civil.alive) return { outcome: 'needs-person', reason: 'recorded-deceased', ...source }
  if (!civil.citizen)
    return {
      outcome: 'not-met',
      reason: 'not-a-citizen',
      ownValue: { kind: 'citizenship', citizen: false },
      ...source,
    }
  return { outcome: 'met', reason: 'citizen-of-age', ownValue: ageValue(limits, facts, onDay), ...source }
}

function ageValue(limits: AgeLimits, { form }: Facts, onDay: CivilDay) {
  const years = ageOn(form.birthDate, onDay)
  return { kind: 'age', born: form.birthDate, onDay, years, limits } as const
}
