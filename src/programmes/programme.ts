import type { Channel } from './channel.ts'
import type { Consent, DocumentRule, Question } from './form.ts'
import type { Entitlement } from './money.ts'
import type {
  AgeLimits,
  Reason,
  ReasonCode,
  RegistryName,
  Requirement,
  RequirementCode,
} from './requirement.ts'
import type { SourceAnchor, Texts } from './words.ts'

/** Applicants with places of their own in the draw. `bit` is 0 to 7, its place in the mask of an entry. */
export type ReservedGroup = {
  readonly code: string
  readonly bit: number
  readonly name: Texts
  readonly sources: readonly SourceAnchor[]
}

/** A benefit programme: everything that the law of one year says, as data. */
export type Programme = {
  readonly code: string
  /** Stored with every decision; changes with every change of a rule. */
  readonly ruleVersion: string
  readonly name: Texts
  readonly years: readonly number[]
  readonly sources: readonly SourceAnchor[]
  /** The one official site, and the words that fake addresses borrow. */
  readonly official: { readonly host: string; readonly brandWords: readonly string[] }
  /** In the order in which they are decided and shown. */
  readonly requirements: readonly Requirement[]
  readonly registries: Readonly<Record<RegistryName, { readonly name: Texts; readonly keeper: Texts }>>
  readonly questions: readonly Question[]
  readonly documents: readonly DocumentRule[]
  readonly reservedGroups: readonly ReservedGroup[]
  readonly channels: readonly Channel[]
  /** Whole rupiah. The training balance pays courses and never becomes cash. */
  readonly money: { readonly trainingBalance: bigint; readonly entitlements: readonly Entitlement[] }
  readonly deadlines: {
    /** Days from acceptance to the first course; missed, the award is revoked. */
    readonly firstCourseDays: number
    /** Days to pay back what was received without right, before a civil suit. */
    readonly repaymentDays: number
  }
  readonly consents: readonly Consent[]
}

/** The requirement of that kind, with its own data; `undefined` when the programme has none. */
export function findRequirement<Code extends RequirementCode>(
  programme: Programme,
  code: Code,
): Extract<Requirement, { code: Code }> | undefined {
  return programme.requirements.find(
    (requirement): requirement is Extract<Requirement, { code: Code }> => requirement.code === code,
  )
}

/** The words and remedy of a finding. @throws Error when the requirement knows no such finding: a bug, or another programme's decision */
export function getReason(requirement: Requirement, code: ReasonCode): Reason {
  const [, reason] = Object.entries(requirement.reasons).find(([each]) => each === code) ?? []
  if (!reason) throw new Error(`Requirement ${requirement.code} has no reason "${code}"`)
  return reason
}

/** Recipients that one family card may have over all waves; `undefined` when there is no limit. */
export function householdCap(programme: Programme): number | undefined {
  return findRequirement(programme, 'household-cap')?.rule.recipients
}

/** The bits of the reserved groups a person belongs to, as an entry of the draw carries them. */
export function groupMask({ reservedGroups }: Programme, codes: readonly string[]): number {
  return reservedGroups
    .filter(({ code }) => codes.includes(code))
    .reduce((mask, { bit }) => mask | (1 << bit), 0)
}

/**
 * The programme as one wave applies it. A wave may narrow the age; its rule version tells so.
 *
 * @param limits ages in completed years; what is left out stays as the programme has it
 */
export function forWave(programme: Programme, limits: Partial<AgeLimits>): Programme {
  if (limits.minimum === undefined && limits.maximum === undefined) return programme
  const requirements = programme.requirements.map((requirement) =>
    requirement.code === 'citizen-adult'
      ? { ...requirement, rule: { age: { ...requirement.rule.age, ...limits } } }
      : requirement,
  )
  const ages = `${limits.minimum ?? ''}-${limits.maximum ?? ''}`
  return { ...programme, requirements, ruleVersion: `${programme.ruleVersion}+age${ages}` }
}
