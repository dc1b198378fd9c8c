import { notifyPerson } from '#accounts'
import type { Clock } from '#platform/clock'
import { findSafe, type Keyring } from '#platform/crypto'
import { type Database, transact } from '#platform/database'
import { enqueue } from '#platform/jobs'
import { findWave, type Wave } from '#waves'
import { tellResultsJob } from './jobs-named.ts'
import { noticeWords } from './notice-words.ts'
import { listResults, type Result } from './store/results.ts'

const atOnce = 100

export type TellDeps = { db: Database; clock: Clock; keyring: Keyring }

/** Tells the result to everybody who took part, a part at a time. Safe to repeat: each is told once, by its key. */
export async function tellResults(
  deps: TellDeps,
  { waveId, from }: { waveId: string; from: number },
): Promise<void> {
  const wave = await findWave(deps.db, waveId)
  if (wave?.state !== 'published') return
  const results = await listResults(deps.db, { waveId, from, limit: atOnce })
  for (const result of results) await tell(deps, wave, result)
  const last = results.at(-1)
  if (last && results.length === atOnce)
    await transact(deps.db, (tx) => enqueue(tx, tellResultsJob, { waveId, from: last.poolIndex + 1 }))
}

async function tell(
  { db, clock, keyring }: TellDeps,
  wave: Wave,
  { personId, status }: Result,
): Promise<void> {
  if (!(await findSafe({ db, keyring }, personId))) return // was erased: nobody is left to be told
  await transact(db, (tx) =>
    notifyPerson(
      { tx, clock, keyring },
      {
        personId,
        key: `selection.result:${wave.id}`,
        message: (language) => noticeWords[language][topicOf(status)](wave),
        ...(status === 1 && { sms: (language) => noticeWords[language].selectedSms(wave) }),
      },
    ),
  )
}

function topicOf(status: number): 'selected' | 'reserve' | 'places-filled' | 'family-card-full' {
  if (status === 1) return 'selected'
  if (status === 2) return 'reserve'
  return status === 3 ? 'family-card-full' : 'places-filled'
}
