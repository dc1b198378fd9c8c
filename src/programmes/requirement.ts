import type { Entry, SourceAnchor, Texts } from './words.ts'

/** Institutions whose records can prove or disprove a requirement. */
export type RegistryName = 'civil' | 'education' | 'assistance' | 'officials' | 'employment'

/** What to do about a finding: which office, what to bring. */
export type Remedy = { readonly code: string; readonly words: Texts }

/** Words of a finding: `text` tells what was found, `remedy` what to do next. */
export type Reason = { readonly text: Texts; readonly remedy: Remedy }

/** Findings that every requirement which asks a registry can end in. */
type NotCheckedReason = 'registry-silent' | 'identity-not-confirmed'

type RequirementOf<Code extends string, Found extends string, Rule> = {
  readonly code: Code
  /** Where the law or practice is told in `docs/sources.md`. */
  readonly sources: readonly SourceAnchor[]
  /** Names of the form's questions, and the registry that is asked. */
  readonly evidence: { readonly form: readonly string[]; readonly registry?: RegistryName }
  readonly title: Texts
  readonly explanation: Texts
  readonly rule: Readonly<Rule>
  readonly reasons: Readonly<Record<Found, Reason>>
}

/** Ages are completed years on the day asked about; both limits are included. */
export type AgeLimits = { readonly minimum: number; readonly maximum?: number }

export type CitizenAdult = RequirementOf<
  'citizen-adult',
  | 'citizen-of-age'
  | 'too-young'
  | 'too-old'
  | 'says-not-citizen'
  | 'not-a-citizen'
  | 'recorded-deceased'
  | 'nik-not-found'
  | 'identity-differs'
  | 'registry-silent',
  { age: AgeLimits }
>

export type NotInEducation = RequirementOf<
  'not-in-education',
  'not-enrolled' | 'says-enrolled' | 'enrolled' | NotCheckedReason,
  Record<never, never>
>

export type WorkCategory = RequirementOf<
  'work-category',
  'category-admitted' | 'says-no-category' | 'wage-to-review' | NotCheckedReason,
  {
    admitted: readonly Entry[]
    /** A recorded wage above it is looked at by a person; whole rupiah a month. */
    reviewWageAbove?: number
  }
>

export type NoOtherAssistance = RequirementOf<
  'no-other-assistance',
  'no-assistance' | 'says-assisted' | 'assisted' | 'unclear-assistance' | NotCheckedReason,
  { excludedSchemes: readonly Entry[] }
>

export type NotOfficial = RequirementOf<
  'not-official',
  'no-office' | 'says-official' | 'official' | 'unclear-office' | NotCheckedReason,
  { excludedOffices: readonly Entry[] }
>

export type HouseholdCap = RequirementOf<
  'household-cap',
  'place-left' | 'places-used' | 'not-counted' | 'identity-not-confirmed',
  /** Recipients that one family card may have over all waves. */
  { recipients: number }
>

/** The kinds of rule that can be decided. A programme picks those it has and fills in their data. */
export type Requirement =
  | CitizenAdult
  | NotInEducation
  | WorkCategory
  | NoOtherAssistance
  | NotOfficial
  | HouseholdCap

export type RequirementCode = Requirement['code']

/** Every finding that some requirement can end in. */
export type ReasonCode = ReasonOf<Requirement>

/** The findings that one kind of requirement can end in. */
export type ReasonOf<Each> = Each extends Requirement ? keyof Each['reasons'] : never
