export type {
  AssistanceAnswer,
  CivilAnswer,
  EducationAnswer,
  EducationLevel,
  EmploymentAnswer,
  EmploymentStatus,
  Facts,
  FormAnswers,
  HouseholdCount,
  IdentityField,
  OfficialsAnswer,
  Unanswered,
} from './answers.ts'
export { acceptFindings } from './accept-findings.ts'
export { ageOn } from './age.ts'
export { askRegistries, noEvidence } from './ask-registries.ts'
export {
  type Decision,
  type DecisionOutcome,
  type OverallOutcome,
  overallOutcome,
  questionsToCorrect,
} from './decision.ts'
export type { Asked, Evidence } from './evidence.ts'
export { explainDecision, type Explanation, explanationLabels } from './explanation.ts'
export { type Check, findCheck, lastCheckedAt, listRulings } from './find-check.ts'
export { identityIsConfirmed } from './finding.ts'
export { createRegistries, type Registries, RegistrySettings } from './gateways/registries.ts'
export { OwnValue } from './own-value.ts'
export { type CheckOutcome, recordCheck } from './record-check.ts'
export { decideRequirements } from './requirements.ts'
export { applyRulings, mayBeAccepted, type RuledDecision, type Ruling } from './rulings.ts'
