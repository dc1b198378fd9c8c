export { currentProgramme, getProgramme } from './all-programmes.ts'
export { type Channel, fitsChannel } from './channel.ts'
export type { Consent, DocumentRule, Question, QuestionGroup } from './form.ts'
export { type DueEvent, type DuePart, type Entitlement, listDueParts, totalCash } from './money.ts'
export {
  findRequirement,
  forWave,
  getReason,
  groupMask,
  householdCap,
  type Programme,
  type ReservedGroup,
} from './programme.ts'
export type {
  AgeLimits,
  CitizenAdult,
  HouseholdCap,
  NoOtherAssistance,
  NotInEducation,
  NotOfficial,
  Reason,
  ReasonCode,
  ReasonOf,
  RegistryName,
  Remedy,
  Requirement,
  RequirementCode,
  WorkCategory,
} from './requirement.ts'
export type { CivilDay, Entry, SourceAnchor, Texts } from './words.ts'
