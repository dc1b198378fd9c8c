import { notifyPerson } from '#accounts'
import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { ok, type Outcome, refused } from '#platform/outcome'
import { isJoinable } from './life-cycle.ts'
import { noticeWords } from './notice-words.ts'
import { findPersonEntry, moveEntry } from './store/entries.ts'
import { findWaveForShare } from './store/waves.ts'

export type LeaveRefusal = 'not-joined' | 'too-late'

/** Takes a person out of a wave, at the own wish, while it is still open. */
export async function leaveWave(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { personId, waveId }: { personId: string; waveId: string },
): Promise<Outcome<undefined, LeaveRefusal>> {
  return transact(db, async (tx) => {
    const wave = await findWaveForShare(tx, waveId)
    const entry = await findPersonEntry(tx, { personId, waveId })
    if (!wave || !entry) return refused('not-joined')
    if (!isJoinable(wave, clock())) return refused('too-late')
    const left = await moveEntry(tx, entry, { from: 'joined', to: 'withdrawn', reason: 'left' })
    if (!left) return refused('not-joined')
    await notifyPerson(
      { tx, clock, keyring },
      {
        personId,
        key: `waves.left:${entry.receiptNumber}`,
        message: (language) => noticeWords[language].left(wave),
      },
    )
    const actor = { kind: 'person', id: personId } as const
    await audit({ tx, clock }, { action: 'waves.left', actor, subject: personId, details: { waveId } })
    return ok(undefined)
  })
}
