import type { JoinDeps } from './join-wave.ts'
import { joinWave } from './join-wave.ts'
import { listWaiting } from './store/checks.ts'
import { findPersonEntry } from './store/entries.ts'

const atOnce = 200
/** Sorts before every person's id. */
const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * Enters those in the next wave whom our delay kept out of the one before; they need not join again.
 * Safe to repeat: whoever has an entry there, also one that was left, is passed over.
 */
export async function carryOver(
  deps: JoinDeps,
  { fromWaveId, toWaveId }: { fromWaveId: string; toWaveId: string },
): Promise<void> {
  let after = nobody
  for (;;) {
    const people = await listWaiting(deps.db, { waveId: fromWaveId, after, limit: atOnce })
    for (const personId of people) {
      const before = await findPersonEntry(deps.db, { personId, waveId: fromWaveId })
      const already = await findPersonEntry(deps.db, { personId, waveId: toWaveId })
      if (!before || already) continue
      const actor = { kind: 'system' } as const
      // Refused when no longer eligible or the wave has closed: the person's own pages say which.
      await joinWave(deps, { personId, waveId: toWaveId, statement: before.statement, actor })
    }
    const last = people.at(-1)
    if (last === undefined || people.length < atOnce) return
    after = last
  }
}
