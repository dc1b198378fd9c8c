import { z } from 'zod'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { Programme } from '#programmes'
import { findWaveByNumber, type Wave } from '#waves'

export type SelectionWebDeps = { db: Database; clock: Clock; keyring: Keyring; programme: Programme }

const WaveNumber = z.object({ number: z.coerce.number().int().min(1).max(9999) })

/** The wave that an address names; one that is only planned is as good as not there. */
export async function findPublicWave(
  { db, programme }: Pick<SelectionWebDeps, 'db' | 'programme'>,
  params: unknown,
): Promise<Wave | undefined> {
  const asked = WaveNumber.safeParse(params)
  if (!asked.success) return undefined
  const wave = await findWaveByNumber(db, { programme: programme.code, number: asked.data.number })
  return wave?.state === 'planned' ? undefined : wave
}
