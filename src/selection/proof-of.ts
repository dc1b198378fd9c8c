import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { findPersonEntry, findWave, openReceipt } from '#waves'
import { readChain } from './chain-info.ts'
import { merkleTree, rootOf } from './merkle.ts'
import { makePool, readRow, rowBytes } from './pool.ts'
import { cutProof, type Drawn, type Proof } from './proof.ts'
import { readStoredCommitment, readSummary } from './read-documents.ts'
import { recordBytes } from './result.ts'
import { findCommitment, findDraw } from './store/draws.ts'
import { findResult, listPool } from './store/results.ts'

/**
 * Cuts the proof of a person's own result: all that the verifier needs. It holds the person's NIK and KK.
 *
 * @returns `undefined` before the result is published, and for somebody who did not take part
 */
export async function proofOf(
  { db, keyring }: { db: Database; keyring: Keyring },
  { personId, waveId }: { personId: string; waveId: string },
): Promise<Proof | undefined> {
  const wave = await findWave(db, waveId)
  const entry = wave?.state === 'published' && (await findPersonEntry(db, { personId, waveId }))
  const result = entry && (await findResult(db, entry))
  const receipt = result && (await openReceipt({ db, keyring }, { personId, waveId }))
  if (!receipt) return undefined
  const { drawn, time } = await findDrawn(db, waveId)
  return cutProof(drawn, { index: result.poolIndex, receipt, time })
}

type Published = { drawn: Drawn; time: number }

/** Draws whose trees are kept in memory: people ask for their proofs in the days after a publication. */
const keptDraws = 2
const kept = new Map<string, Promise<Published>>()

/** A published draw never changes, so what was built of it once stays right. */
function findDrawn(db: Database, waveId: string): Promise<Published> {
  const known = kept.get(waveId)
  if (known) return known
  const building = buildDrawn(db, waveId)
  kept.set(waveId, building)
  building.catch(() => kept.delete(waveId))
  for (const old of [...kept.keys()].slice(0, -keptDraws)) kept.delete(old)
  return building
}

/** Puts a draw together again from what is stored. @throws Error when that does not give the published roots */
async function buildDrawn(db: Database, waveId: string): Promise<Published> {
  const commitment = await findCommitment(db, waveId)
  const draw = await findDraw(db, waveId)
  if (!commitment || !draw) throw new Error(`Wave ${waveId} is published and was not drawn`)
  const stored = await listPool(db, waveId)
  const pool = makePool(stored.map(({ poolRow }) => readRow(poolRow)))
  if (!pool.ok) throw new Error(`The pool of wave ${waveId} does not hold: ${pool.reason}`)
  const records = Buffer.concat(stored.map(({ record }) => record))
  const { commit, rules } = readStoredCommitment(commitment)
  const summary = readSummary(draw.summaryText)
  const poolTree = merkleTree(pool.value.rows, rowBytes)
  const resultTree = merkleTree(records, recordBytes)
  const isWhole =
    rootOf(poolTree).toString('hex') === commit.pool_root &&
    rootOf(resultTree).toString('hex') === summary.result_root
  if (!isWhole) throw new Error(`The stored rows of wave ${waveId} are not those that were published`)
  const beacon = { round: Number(commitment.round), signature: draw.signature }
  const chance = { chain: readChain(commitment.chainText), beacon }
  const { commitHash } = commitment
  const { resultHash } = draw
  const time = Math.floor(commitment.publishedAt.getTime() / 1000)
  const documents = { commit, commitHash, rules, summary, resultHash, chance, reveals: [] }
  return { drawn: { ...documents, pool: pool.value, poolTree, records, resultTree }, time }
}
