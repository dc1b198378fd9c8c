export { closingDay } from './closing-day.ts'
export { ensureOpenWave, type TryOutWave } from './ensure-open-wave.ts'
export { familySalt } from './family-salt.ts'
export { findHold } from './find-hold.ts'
export { findNextWave, findOpenWave } from './find-waves.ts'
export { isInDraw } from './freeze-wave.ts'
export { type EntryReason, type EntryStatus, stateAt, type WaveState } from './life-cycle.ts'
export { joinWave, type JoinRefusal } from './join-wave.ts'
export { leaveWave } from './leave-wave.ts'
export type { Candidate, CandidateOf, Pseudonyms, Recheck } from './neighbours.ts'
export { openReceipt, type Receipt } from './open-receipt.ts'
export { type Quota, totalSeats } from './quotas.ts'
export {
  type Entry,
  findEntry,
  findPersonEntry,
  listJoined,
  listPersonEntries,
  moveEntry,
  type PersonEntry,
  settleEntries,
} from './store/entries.ts'
export {
  findWave,
  findWaveByNumber,
  getWaveForUpdate,
  listQuotas,
  listWaves,
  lockWaves,
  updateState as moveWaveOn,
  type Wave,
} from './store/waves.ts'
