import { type Actor, audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Database, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { findOpenWave } from './find-waves.ts'
import { splitSeats, totalSeats } from './quotas.ts'
import { insertWave, lockWaves } from './store/waves.ts'
import { stateAt } from './life-cycle.ts'

export type TryOutWave = {
  /** How long people can join, and how long everybody can then check the own row, in hours. */
  openHours: number
  listingHours: number
  /** Places in all, split over the provinces. */
  seats: number
  /** Length of the reserve lists, in percent of the places. */
  reservePercent: number
}

const hourMs = 3_600_000
const actor: Actor = { kind: 'system' }

/** Sees to it that a wave is open: opens the next one when the last has closed. For trying the system out only. */
export async function ensureOpenWave(
  deps: { db: Database; clock: Clock },
  wanted: TryOutWave & { programme: string },
): Promise<{ waveId: string; number: number }> {
  for (;;) {
    const open = await findOpenWave(deps.db, deps.clock(), wanted.programme)
    if (open) return { waveId: open.id, number: open.number }
    const opened = await openNext(deps, wanted)
    if (opened) return opened
  }
}

/** @returns `undefined` when another process has opened one in the meantime */
function openNext(
  { db, clock }: { db: Database; clock: Clock },
  { programme, ...wanted }: TryOutWave & { programme: string },
): Promise<{ waveId: string; number: number } | undefined> {
  return transact(db, async (tx) => {
    const waves = await lockWaves(tx, programme)
    const opensAt = clock()
    const meanwhile = waves.find((wave) => stateAt(wave, opensAt) === 'open')
    if (meanwhile) return undefined
    const number = (waves.at(-1)?.number ?? 0) + 1
    const closesAt = new Date(opensAt.getTime() + wanted.openHours * hourMs)
    const quotas = splitSeats(wanted.seats, wanted.reservePercent)
    const id = newId(clock)
    const wave = {
      id,
      programme,
      number,
      name: `Gelombang ${number}`,
      state: 'announced' as const, // opens with the worker's next look; joining goes by the written instants anyway
      announcedAt: opensAt,
      opensAt,
      closesAt,
      listingUntil: new Date(closesAt.getTime() + wanted.listingHours * hourMs),
      createdAt: opensAt,
    }
    if (!(await insertWave(tx, wave, quotas))) return undefined
    const details = { number, seats: totalSeats(quotas) }
    await audit({ tx, clock }, { action: 'waves.opened-for-trial', actor, subject: id, details })
    return { waveId: id, number }
  })
}
