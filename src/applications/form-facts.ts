import type { askRegistries, FormAnswers } from '#eligibility'
import type { CivilDay } from '#programmes'
import type { CompleteAnswers } from './answers.ts'

type CivilQuestion = Parameters<typeof askRegistries>[1]['question']

/** What the person stated, as the requirements are decided from it. */
export function statedIn(answers: CompleteAnswers, answeredOn: CivilDay): FormAnswers {
  const { birthDate, workCategory, assistance, office } = answers
  return {
    answeredOn,
    birthDate,
    citizen: answers.citizen === 'yes',
    inEducation: answers.inEducation === 'yes',
    workCategory,
    assistance,
    office,
  }
}

/** What the civil registry is asked: whether there is a person with all this. */
export function civilQuestionOf(answers: CompleteAnswers): CivilQuestion {
  const { nik, familyCard, fullName, birthDate, birthPlace, sex } = answers
  return {
    nik,
    kk: familyCard,
    name: fullName,
    birthDate,
    birthPlace,
    sex: sex === 'f' ? 'female' : 'male',
    province: provinceCodeOf(answers),
  }
}

/** The province of the family card: the first two digits of its area code, `33` of `33.74.10.1001`. */
export function provinceCodeOf({ familyCardVillage }: CompleteAnswers): string {
  return familyCardVillage.slice(0, 2)
}
