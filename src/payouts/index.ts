export { createFailpoint } from './gateways/failpoint.ts'
export { createFileMark } from './gateways/file-mark.ts'
export { createProvider, type ProviderAccess } from './gateways/snap.ts'
export type { Provider, Providers } from './gateways/provider.ts'
export { fundProgramme } from './fund-programme.ts'
export type {
  ContactOf,
  Failpoint,
  FindActiveAward,
  IsStillEligible,
  MarkKeeper,
  PayeeOf,
} from './neighbours.ts'
export { findProfile, type ProviderProfile } from './profiles.ts'
export { findOverview, type Overview } from './overview.ts'
