import type { Database } from '#platform/database'
import { findPersonEntry, type PersonEntry, type Wave } from '#waves'
import { readRecord } from './result.ts'
import { findAward } from './store/awards.ts'
import { findDraw, findStratum, type Stratum } from './store/draws.ts'
import { findResult } from './store/results.ts'

export type OwnResult = {
  entry: PersonEntry
  /** 0 to 3, as the draw left it; a promotion from the reserve list does not change it. */
  status: number
  rank: number
  /** Hex. */
  key: string
  stratum: Stratum
  award: 'active' | 'revoked' | undefined
  resultHash: string
}

/** A person's own result, once the wave is published; `undefined` when there is none. */
export async function findOwnResult(
  db: Database,
  { personId, wave }: { personId: string; wave: Pick<Wave, 'id' | 'state'> },
): Promise<OwnResult | undefined> {
  if (wave.state !== 'published') return undefined
  const entry = await findPersonEntry(db, { personId, waveId: wave.id })
  const result = entry && (await findResult(db, entry))
  if (!entry || !result) return undefined
  const stratum = await findStratum(db, { waveId: wave.id, province: result.province })
  const draw = await findDraw(db, wave.id)
  if (!stratum || !draw) throw new Error(`Wave ${wave.id} has results and no draw`)
  const award = await findAward(db, entry)
  const { status, rank } = result
  const key = readRecord(result.record).key.toString('hex')
  return { entry, status, rank, key, stratum, award: award?.state, resultHash: draw.resultHash }
}
