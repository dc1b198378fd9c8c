export { readRules, rulesHash, type Rules, type RulesRefusal } from './rules.ts'
export {
  ChainInfo,
  isPinned,
  isSigned,
  quicknet,
  roundAt,
  timeOfRound,
  type BeaconAnswer,
  type BeaconChain,
} from './beacon-chain.ts'
export {
  commitmentHash,
  makeCommitment,
  partyCommitment,
  readCommitment,
  type Commitment,
  type NamedRound,
  type Party,
} from './commitment.ts'
export {
  idcOf,
  kkpOf,
  makePool,
  checkPool,
  readRow,
  rowAt,
  type Entry,
  type Pool,
  type PoolRefusal,
} from './pool.ts'
export { drawPool, type Chance, type Draw, type DrawInput, type DrawRefusal } from './draw.ts'
export { type Allocation, type Cutoff, type Status, type TraceScan } from './allocate.ts'
export { readRecord, recordAt, resultHash, type Summary } from './result.ts'
export {
  cutAbsenceProof,
  cutProof,
  findIndex,
  type AbsenceProof,
  type Drawn,
  type Printed,
  type Proof,
  type Receipt,
} from './proof.ts'
export { isIncluded, leafHash, merkleTree, rootOf, type MerkleTree } from './merkle.ts'
export { isJcs, jcs, readJson, type Json } from './jcs.ts'
export { replayVector, type Replayed, type ReplayRefusal } from './replay.ts'
export { createBeacon, type Beacon } from './gateways/beacon.ts'
export { commitWave, type CommitRefusal } from './commit-wave.ts'
export { drawWave, type DrawWaveRefusal } from './draw-wave.ts'
export { publishWave, type PublishRefusal } from './publish-wave.ts'
export { revokeAward } from './revoke-award.ts'
export type { RevokeReason } from './notice-words.ts'
export { promoteReserve } from './promote-reserve.ts'
export { findActiveAward, type ActiveAward } from './find-award.ts'
export { findOwnResult, type OwnResult } from './find-result.ts'
export { proofOf } from './proof-of.ts'
export { readChain, writeChain } from './chain-info.ts'
export { findCommitment, findDraw, listStrata } from './store/draws.ts'
