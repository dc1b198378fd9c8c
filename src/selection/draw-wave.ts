import { takeSlot } from '#households'
import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { ok, type Outcome, refused } from '#platform/outcome'
import { type Entry, findWave, listJoined, lockWaves, moveWaveOn, settleEntries, type Wave } from '#waves'
import { reserveBlock } from './allocate.ts'
import { readChain } from './chain-info.ts'
import { type Draw, drawPool, type DrawRefusal as PureRefusal } from './draw.ts'
import type { Beacon } from './gateways/beacon.ts'
import { jcs } from './jcs.ts'
import { outcomeOf } from './outcome-of.ts'
import { makePool, rowAt } from './pool.ts'
import { readStoredCommitment, readSummary } from './read-documents.ts'
import { recordAt } from './result.ts'
import { insertAwards } from './store/awards.ts'
import { findCommitment, findDraw, insertDraw, type StoredCommitment } from './store/draws.ts'
import { insertResults } from './store/results.ts'
import { strataOf } from './strata-of.ts'

export type DrawWaveRefusal = 'not-there' | 'not-committed' | 'too-early' | PureRefusal

type Drawn = { resultHash: string; selected: number; isNew: boolean }

/**
 * Draws a committed wave with the round that its commitment names, and gives the awards: all of it or nothing.
 * Drawing a second time answers the first result and changes nothing.
 *
 * @throws PartnerError when the beacon does not answer; nothing has changed then, so ask again
 */
export async function drawWave(
  { db, clock, beacon }: { db: Database; clock: Clock; beacon: Beacon },
  { actor, waveId }: { actor: Actor; waveId: string },
): Promise<Outcome<Drawn, DrawWaveRefusal>> {
  const wave = await findWave(db, waveId)
  if (!wave) return refused('not-there')
  const commitment = await findCommitment(db, waveId)
  if (!commitment) return refused('not-committed')
  const before = await findDrawn(db, waveId)
  if (before) return ok(before)
  if (clock() < commitment.roundAt) return refused('too-early')
  const answer = await beacon(Number(commitment.round)) // before the transaction: no lock waits for a partner
  const entries = await listJoined(db, waveId)
  const draw = compute(commitment, entries, answer)
  if (!draw.ok) return (await againAfterRace(db, waveId)) ?? draw

  return transact(db, async (tx) => {
    const locked = (await lockWaves(tx, wave.programme)).find(({ id }) => id === waveId)
    const meanwhile = await findDrawn(tx, waveId)
    if (meanwhile) return ok(meanwhile)
    if (locked?.state !== 'committed') return refused('not-committed')
    const drawnAt = clock()
    await insertDraw(
      tx,
      {
        waveId,
        summaryText: jcs(draw.value.summary),
        resultHash: draw.value.resultHash,
        signature: answer.signature,
        drawnAt,
        drawnBy: actor.kind === 'operator' ? actor.id : null,
      },
      strataOf(waveId, draw.value),
    )
    const ordered = Array.from(draw.value.pool.order, (from) => entryAt(entries, from))
    await storeResults(tx, { waveId, draw: draw.value, ordered })
    const selected = await giveAwards(tx, clock, { wave: locked, draw: draw.value, ordered })
    await moveWaveOn(tx, locked, 'drawn')
    const { resultHash } = draw.value
    const details = { resultHash, entries: entries.length, selected }
    await audit({ tx, clock }, { action: 'selection.drew', actor, subject: waveId, details })
    return ok({ resultHash, selected, isNew: true })
  })
}

/** The frozen list has moved on because somebody else has just drawn it. */
async function againAfterRace(db: Database, waveId: string) {
  const drawn = await findDrawn(db, waveId)
  return drawn && ok(drawn)
}

async function findDrawn(db: Database, waveId: string): Promise<Drawn | undefined> {
  const draw = await findDraw(db, waveId)
  if (!draw) return undefined
  const { cutoffs } = readSummary(draw.summaryText)
  const selected = cutoffs
    .filter(({ block }) => block !== reserveBlock)
    .reduce((sum, { taken }) => sum + taken, 0)
  return { resultHash: draw.resultHash, selected, isNew: false }
}

function compute(
  stored: StoredCommitment,
  entries: readonly Entry[],
  beacon: { round: number; signature: string },
): Outcome<Draw, DrawWaveRefusal> {
  const { commit, rules } = readStoredCommitment(stored)
  const pool = makePool(entries)
  if (!pool.ok) return pool
  const chance = { chain: readChain(stored.chainText), beacon }
  return drawPool({ pool: pool.value, rules, commit, chance, secrets: [] })
}

function entryAt(entries: readonly Entry[], index: number): Entry {
  const entry = entries[index]
  if (!entry) throw new RangeError(`No entry ${index}`)
  return entry
}

type Stored = { draw: Draw; ordered: readonly Entry[] }

async function storeResults(
  tx: Transaction,
  { waveId, draw, ordered }: Stored & { waveId: string },
): Promise<void> {
  const results = ordered.map(({ kkp, applicationId, personId, stratum }, poolIndex) => ({
    kkp,
    waveId,
    applicationId,
    personId,
    poolIndex,
    poolRow: rowAt(draw.pool, poolIndex),
    record: recordAt(draw.records, poolIndex),
    province: stratum,
    status: draw.statuses[poolIndex] ?? 0,
    block: draw.blocks[poolIndex] ?? 0,
    rank: draw.ranks[poolIndex] ?? 0,
  }))
  await insertResults(tx, results)
  for (const status of [0, 1, 2, 3]) {
    const people = results.filter((result) => result.status === status).map(({ personId }) => personId)
    await settleEntries(tx, { waveId, people, ...outcomeOf(status) })
  }
}

/** An award without a place of its family card cannot be: then nothing of the draw is stored. */
async function giveAwards(
  tx: Transaction,
  clock: Clock,
  { wave, draw, ordered }: Stored & { wave: Wave },
): Promise<number> {
  const { id: waveId, programme } = wave
  const awardedAt = clock()
  const awards = ordered
    .filter((_, poolIndex) => draw.statuses[poolIndex] === 1)
    .map(({ kkp, kkKey, applicationId, personId, stratum: province }) => ({
      id: newId(clock),
      kkp,
      kkKey,
      applicationId,
      personId,
      province,
      waveId,
      programme,
      awardedAt,
      origin: 'drawn' as const,
    }))
  for (const { id: awardId, kkKey } of awards)
    if (!(await takeSlot({ tx, clock }, { programme, kkKey, awardId })))
      throw new Error(`Wave ${waveId}: award ${awardId} finds the places of its family card used`)
  await insertAwards(tx, awards)
  return awards.length
}
