import type { CivilDay } from '#programmes'

/** What a registry said. Only `answered` says anything about the person. */
export type Answer<Fields> = Answered<Fields> | Unanswered

type Answered<Fields> = {
  readonly state: 'answered'
  /** Day of the registry's data. */
  readonly asOf: CivilDay
  /** When we asked: ISO 8601 in UTC. */
  readonly askedAt: string
} & Readonly<Fields>

/**
 * `down`: no answer in time. `garbage`: an answer that its contract does not allow, such as HTML, half an answer or
 * one about another person. `not-asked`: the question waits.
 */
export type Unanswered = { readonly state: 'down' | 'garbage' | 'not-asked' }

/** What the civil registry compares; `familyCard` is the number, `province` that of the family card. */
export type IdentityField = 'name' | 'birthDate' | 'birthPlace' | 'sex' | 'familyCard' | 'province'

/** Says of each field whether it is the same, never what it is. */
export type CivilAnswer = Answer<
  | { found: false }
  | {
      found: true
      fields: Readonly<Record<IdentityField, 'match' | 'no-match'>>
      alive: boolean
      citizen: boolean
    }
>

export type EducationAnswer = Answer<{ enrolled: boolean; level?: EducationLevel; institution?: string }>

export type EducationLevel = 'primary' | 'junior-secondary' | 'senior-secondary' | 'higher'

/** `schemes` may name past aid of somebody who is no recipient now. Codes are those of the programme's entries. */
export type AssistanceAnswer = Answer<{ recipient: boolean; schemes: readonly Scheme[] }>

/** `period` is a year or a month, `YYYY` or `YYYY-MM`. */
export type Scheme = { readonly code: string; readonly period?: string }

/** `office` is a code of the programme's entries, or the registry's own word when none fits. */
export type OfficialsAnswer = Answer<{ official: boolean; office?: string; institution?: string }>

/** `monthlyWage` is whole rupiah; evidence to look at, never added up. */
export type EmploymentAnswer = Answer<{ status: EmploymentStatus; monthlyWage?: number }>

/** `unknown`: the registry holds no record. */
export type EmploymentStatus = 'employed' | 'not-employed' | 'terminated' | 'unknown'

/** Recipients of the same family card, over all waves, without the person. Known only when `counted`. */
export type HouseholdCount =
  | { readonly state: 'counted'; readonly recipients: number; readonly countedOn: CivilDay }
  | { readonly state: 'not-counted' }

/** What the person stated in the form. Codes are those of the programme's entries; none of them is `none`. */
export type FormAnswers = {
  readonly answeredOn: CivilDay
  readonly birthDate: CivilDay
  readonly citizen: boolean
  readonly inEducation: boolean
  readonly workCategory: string
  readonly assistance: readonly string[]
  readonly office: string
}

/** Everything that the requirements are decided from. Plain data: it is kept as the evidence of the decision. */
export type Facts = {
  readonly form: FormAnswers
  readonly civil: CivilAnswer
  readonly education: EducationAnswer
  readonly assistance: AssistanceAnswer
  readonly officials: OfficialsAnswer
  readonly employment: EmploymentAnswer
  readonly household: HouseholdCount
}
