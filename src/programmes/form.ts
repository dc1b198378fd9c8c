import type { Entry, SourceAnchor, Texts } from './words.ts'

export type QuestionGroup =
  | 'identity'
  | 'family-card-address'
  | 'domicile'
  | 'phone'
  | 'education'
  | 'work'
  | 'declarations'

/** A question of the form. Answers to `one-of` and `any-of` are codes of its options. */
export type Question = {
  /** camelCase, unique in the form: name of the field and of the answer. */
  readonly name: string
  readonly group: QuestionGroup
  readonly kind: 'text' | 'date' | 'yes-no' | 'one-of' | 'any-of' | 'region'
  readonly label: Texts
  readonly hint?: Texts
  readonly options?: readonly Entry[]
  /** Characters; only of `text`. */
  readonly maximumLength?: number
  readonly sources: readonly SourceAnchor[]
}

/** A picture that the person sends. */
export type DocumentRule = {
  readonly code: string
  readonly name: Texts
  readonly hint: Texts
  readonly formats: readonly ('jpeg' | 'png')[]
  readonly maximumBytes: number
  readonly maximumPixels: number
  /** Shorter side in pixels under which nothing can be read. */
  readonly minimumSide: number
  readonly sources: readonly SourceAnchor[]
}

/** What a person agrees to, each with its own box that is never ticked beforehand. */
export type Consent = {
  readonly purpose: 'terms' | 'privacy-notice' | 'registry-matching' | 'true-answers' | 'joining'
  /** Changes with every change of meaning; stored with the agreement. */
  readonly version: string
  readonly askedAt: 'sign-up' | 'submission' | 'joining'
  readonly legalBasis: 'contract' | 'notice' | 'consent' | 'statement'
  readonly label: Texts
  readonly explanation: Texts
  readonly sources: readonly SourceAnchor[]
}
