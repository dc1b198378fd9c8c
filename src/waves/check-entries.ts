import { notifyPerson } from '#accounts'
import { countTaken } from '#households'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { carryOverJob } from './carry-over.job.ts'
import { checkEntriesJob } from './check-entries.job.ts'
import { closingDay } from './closing-day.ts'
import { isJoinable } from './life-cycle.ts'
import type { Recheck } from './neighbours.ts'
import { noticeWords } from './notice-words.ts'
import { findNextCheck, listFamilies, listUnchecked, updateCheck, updatePrior } from './store/checks.ts'
import { type Entry, listJoined, listPersonEntries, moveEntry } from './store/entries.ts'
import { findWave, listWaves, lockWaves, updateState, type Wave } from './store/waves.ts'

export type CheckDeps = { db: Database; clock: Clock; keyring: Keyring; recheck: Recheck }

/** Entries that one run of the job checks; then it queues itself again. */
const entriesAtOnce = 200
/** Of those, how many at the same time: each asks several registries. */
const together = 8
/** How often a silent registry is asked, and how long we wait in between. */
const mostTries = 3
const pauseMs = 5 * 60_000

/**
 * Checks a part of the entries of a wave that is being frozen; the last part freezes the list.
 * Safe to repeat: an entry that was checked is not checked again.
 */
export async function checkEntries(deps: CheckDeps, { waveId }: { waveId: string }): Promise<void> {
  const { db, clock } = deps
  const wave = await findWave(db, waveId)
  if (wave?.state !== 'listed' || !wave.freezingSince) return
  const entries = await listUnchecked(db, { waveId, now: clock(), limit: entriesAtOnce })
  for (let at = 0; at < entries.length; at += together)
    await Promise.all(entries.slice(at, at + together).map((entry) => checkEntry(deps, { wave, entry })))
  const next = await findNextCheck(db, waveId)
  if (!next) return finishFreeze(deps, wave)
  if (next.dueAt && next.dueAt > clock()) return // asked again when that time comes
  await transact(db, (tx) => enqueue(tx, checkEntriesJob, { waveId }, `check:${waveId}`))
}

type Verdict = 'stays' | 'later' | 'no-longer-eligible' | 'not-checked' | 'already-recipient'

async function checkEntry(deps: CheckDeps, { wave, entry }: { wave: Wave; entry: Entry }): Promise<void> {
  const { db, clock } = deps
  const others = (await listPersonEntries(db, entry.personId)).filter(({ waveId }) => waveId !== wave.id)
  const verdict = others.some(({ outcome }) => outcome === 'selected')
    ? 'already-recipient'
    : await judge(deps, { wave, entry })
  const losses = others.filter(({ outcome }) => outcome === 'not-selected' || outcome === 'reserve').length
  const weight = Math.min(1 + losses, wave.weightMax)
  await transact(db, async (tx) => {
    const checkedAt = clock()
    switch (verdict) {
      case 'stays':
        return updateCheck(tx, entry, { checkedAt, weight })
      case 'later': {
        const checkDueAt = new Date(checkedAt.getTime() + pauseMs)
        return updateCheck(tx, entry, { checkDueAt, checkTries: entry.checkTries + 1 })
      }
      case 'no-longer-eligible':
      case 'not-checked':
      case 'already-recipient':
        return withdraw(tx, deps, { wave, entry, reason: verdict })
    }
  })
}

async function judge(
  { recheck }: CheckDeps,
  { wave, entry }: { wave: Wave; entry: Entry },
): Promise<Verdict> {
  const found = await recheck(entry.personId, { onDay: closingDay(wave) })
  if (found === 'eligible') return 'stays'
  if (found === 'not-eligible') return 'no-longer-eligible'
  return entry.checkTries + 1 < mostTries ? 'later' : 'not-checked'
}

async function withdraw(
  tx: Transaction,
  { clock, keyring }: CheckDeps,
  {
    wave,
    entry,
    reason,
  }: { wave: Wave; entry: Entry; reason: 'no-longer-eligible' | 'not-checked' | 'already-recipient' },
): Promise<void> {
  const { personId } = entry
  const moved = await moveEntry(tx, entry, { from: 'joined', to: 'withdrawn', reason })
  if (!moved) return
  await notifyPerson(
    { tx, clock, keyring },
    {
      personId,
      key: `waves.withdrawn:${wave.id}`,
      message: (language) => noticeWords[language][reason](wave),
    },
  )
  const details = { waveId: wave.id, reason }
  const actor = { kind: 'system' } as const
  await audit({ tx, clock }, { action: 'waves.withdrew', actor, subject: personId, details })
}

/** Counts the used places of each family card, and lets the list stand. */
async function finishFreeze(
  { db, clock }: CheckDeps,
  { id: waveId, programme }: { id: string; programme: string },
): Promise<void> {
  await transact(db, async (tx) => {
    const wave = (await lockWaves(tx, programme)).find(({ id }) => id === waveId)
    if (wave?.state !== 'listed' || !wave.freezingSince || (await findNextCheck(tx, waveId))) return
    for (const { kkp, kkKey, prior } of await listFamilies(tx, waveId)) {
      const taken = await countTaken(tx, { programme, kkKey })
      if (taken !== prior) await updatePrior(tx, { kkp, waveId, prior: taken })
    }
    const entryCount = (await listJoined(tx, waveId)).length
    await updateState(tx, wave, 'frozen', { freezingSince: null, frozenAt: clock(), entryCount })
    const open = (await listWaves(tx, programme)).find((other) => isJoinable(other, clock()))
    if (open) await enqueue(tx, carryOverJob, { fromWaveId: waveId, toWaveId: open.id })
    const actor = { kind: 'system' } as const
    const details = { entries: entryCount }
    await audit({ tx, clock }, { action: 'waves.froze', actor, subject: waveId, details })
  })
}
