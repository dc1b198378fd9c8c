import { reserveBlock } from './allocate.ts'
import type { Draw } from './draw.ts'
import { stratumAt } from './pool.ts'

/** What a draw came to in each province, as people are told it. The cut-off is that of the open places. */
export function strataOf(waveId: string, { pool, rules, statuses, ranks, cutoffs }: Draw) {
  const entries = new Map<number, number>()
  const lastRanks = new Map<number, number>()
  for (let i = 0; i < pool.n; i++) {
    const code = stratumAt(pool, i)
    entries.set(code, (entries.get(code) ?? 0) + 1)
    if (statuses[i] === 1) lastRanks.set(code, Math.max(lastRanks.get(code) ?? 0, ranks[i] ?? 0))
  }
  return rules.strata.map(({ code, blocks }) => {
    const own = cutoffs.filter((cutoff) => cutoff.code === code)
    const open = own.find(({ block }) => block === blocks.length - 1)
    const placed = own.filter(({ block }) => block !== reserveBlock)
    return {
      waveId,
      province: code,
      entries: entries.get(code) ?? 0,
      seats: blocks.reduce((sum, { seats }) => sum + seats, 0),
      taken: placed.reduce((sum, { taken }) => sum + taken, 0),
      reserveTaken: own.find(({ block }) => block === reserveBlock)?.taken ?? 0,
      lastKey: open?.cutoff ?? 'f'.repeat(64),
      lastRank: lastRanks.get(code) ?? 0,
    }
  })
}
