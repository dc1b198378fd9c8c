export { apportion, readRules, rulesHash, type Rules, type RulesRefusal } from './rules.ts'
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
