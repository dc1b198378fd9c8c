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
export { ageOn } from './age.ts'
export {
  type Decision,
  type DecisionOutcome,
  type OverallOutcome,
  overallOutcome,
  questionsToCorrect,
} from './decision.ts'
export { explainDecision, type Explanation, explanationLabels } from './explanation.ts'
export { identityIsConfirmed } from './finding.ts'
export { OwnValue } from './own-value.ts'
export { decideRequirements } from './requirements.ts'
