export { judgeText, type Judgement, type LinkVerdict } from './judge-link.ts'
export type { Official } from './read-address.ts'
export type { Reason } from './reasons.ts'
