import { notifyPerson } from '#accounts'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { noticeWords } from './notice-words.ts'
import { listTakingPart, moveEntry } from './store/entries.ts'
import { findWave } from './store/waves.ts'
import { tellCancelledJob } from './tell-cancelled.job.ts'

const atOnce = 100

/** Takes everybody out of a cancelled wave and tells them, a part at a time. Safe to repeat: each is told once. */
export async function tellCancelled(
  { db, clock, keyring }: { db: Database; clock: Clock; keyring: Keyring },
  { waveId, after }: { waveId: string; after: string },
): Promise<void> {
  const wave = await findWave(db, waveId)
  if (wave?.state !== 'cancelled') return
  const entries = await listTakingPart(db, { waveId, after, limit: atOnce })
  for (const entry of entries) {
    await transact(db, async (tx) => {
      const { personId } = entry
      const reason = 'wave-cancelled'
      if (!(await moveEntry(tx, entry, { from: 'joined', to: 'withdrawn', reason }))) return
      const message = (language: 'id' | 'en') => noticeWords[language].cancelled(wave)
      await notifyPerson({ tx, clock, keyring }, { personId, key: `waves.cancelled:${waveId}`, message })
    })
  }
  const last = entries.at(-1)
  if (last && entries.length === atOnce)
    await transact(db, (tx) => enqueue(tx, tellCancelledJob, { waveId, after: last.personId }))
}
