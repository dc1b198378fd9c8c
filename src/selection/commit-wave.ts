import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import type { Programme } from '#programmes'
import { findWave, listJoined, listQuotas, lockWaves, moveWaveOn } from '#waves'
import { type BeaconChain, roundAt, timeOfRound } from './beacon-chain.ts'
import { writeChain } from './chain-info.ts'
import { commitmentHash, makeCommitment } from './commitment.ts'
import { jcs } from './jcs.ts'
import { checkPool, makePool, type PoolRefusal } from './pool.ts'
import { readRules, type RulesRefusal } from './rules.ts'
import { findLastResultHash, insertCommitment } from './store/draws.ts'
import { rulesOf } from './wave-rules.ts'

export type CommitDeps = {
  db: Database
  clock: Clock
  programme: Programme
  /** Whose round will decide: the pinned quicknet, in a trial another one. */
  chain: BeaconChain
  /** Hours from now to that round, at least. */
  noticeHours: number
}

export type CommitRefusal =
  | 'not-there'
  | 'not-frozen'
  | 'entries-changed'
  | PoolRefusal
  | RulesRefusal
  | 'bad-commitment'

/**
 * Publishes what decides a draw before anybody can know its outcome: rules, fingerprint of the frozen list, and the
 * round of the public beacon. Nothing of it can be changed afterwards.
 */
export async function commitWave(
  { db, clock, programme, chain, noticeHours }: CommitDeps,
  { actor, waveId }: { actor: Actor; waveId: string },
): Promise<Outcome<{ commitHash: string; round: number; roundAt: Date }, CommitRefusal>> {
  const found = await findWave(db, waveId)
  if (!found) return refused('not-there')
  return transact(db, async (tx) => {
    const wave = (await lockWaves(tx, found.programme)).find(({ id }) => id === waveId)
    if (wave?.state !== 'frozen') return refused('not-frozen')
    const entries = await listJoined(tx, waveId)
    if (entries.length !== wave.entryCount) return refused('entries-changed')
    const rules = readRules(rulesOf({ ...wave, programme, quotas: await listQuotas(tx, waveId) }))
    if (!rules.ok) return rules
    const pool = makePool(entries)
    if (!pool.ok) return pool
    const problem = checkPool(pool.value, rules.value)
    if (problem) return refused(problem)

    const publishedAt = clock()
    const round = roundAt(chain, drawTime(publishedAt, noticeHours))
    const commit = makeCommitment({
      wave: `${wave.programme}/${wave.number}`,
      prev: (await findLastResultHash(tx, wave.programme)) ?? '0'.repeat(64),
      beacon: { chain: chain.hash, round },
      parties: [],
      pool: pool.value,
      rules: rules.value,
    })
    if (!commit.ok) return commit
    const commitHash = commitmentHash(commit.value)
    const roundComesAt = new Date(timeOfRound(chain, round) * 1000)
    await insertCommitment(tx, {
      waveId,
      programme: wave.programme,
      commitText: jcs(commit.value),
      rulesText: jcs(rules.value),
      commitHash,
      chainText: writeChain(chain),
      round: BigInt(round),
      roundAt: roundComesAt,
      publishedAt,
      committedBy: actor.kind === 'operator' ? actor.id : null,
    })
    await moveWaveOn(tx, wave, 'committed')
    const details = { commitHash, round, entries: entries.length }
    await audit({ tx, clock }, { action: 'selection.committed', actor, subject: waveId, details })
    return ok({ commitHash, round, roundAt: roundComesAt })
  })
}

/** Unix seconds, whole, and always after the publication. */
function drawTime(publishedAt: Date, noticeHours: number): number {
  return Math.floor(publishedAt.getTime() / 1000) + Math.max(1, Math.ceil(noticeHours * 3600))
}
