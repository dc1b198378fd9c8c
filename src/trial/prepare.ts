import { fundProgramme } from '#payouts'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/database'
import { type Programme, totalCash } from '#programmes'
import { ensureOpenWave } from '#waves'

/** A wave of a trial: open for three days, its list open to its people for a quarter of an hour. */
const wave = { openHours: 72, listingHours: 0.25, seats: 1_000, reservePercent: 20 }

type Deps = { db: Database; clock: Clock; programme: Programme }

/** Sees to it that a wave is open; opens the next one when the last has closed. */
export async function keepWaveOpen({ db, clock, programme }: Deps): Promise<void> {
  await ensureOpenWave({ db, clock }, { ...wave, programme: programme.code })
}

/** Gives the programme of a trial its money, once: enough for every place of a hundred waves. */
export async function fundTrial({ db, clock, programme }: Deps): Promise<void> {
  const amount = totalCash(programme.money.entitlements) * BigInt(wave.seats) * 100n
  const actor = { kind: 'system' } as const
  await fundProgramme({ db, clock }, { key: 'trial', programme: programme.code, amount, actor })
}
