import { z } from 'zod'
import { createSaver, readSaved } from '../saved.ts'
import { type CivilQuestion, CivilRecord, recordAsAsked } from './civil.ts'
import { RegistryFault, type Sentinel, sentinels } from './sentinels.ts'
import { Registry, statusRecords, type StatusRegistry, usualRecords } from './statuses.ts'

/** What was changed, or first asked, about a person in one registry. It goes before the sentinel digits. */
const Kept = z.object({
  facts: z.record(z.string(), z.unknown()).optional(),
  fault: RegistryFault.optional(),
  asOf: z.iso.date().optional(),
})
export type Kept = z.infer<typeof Kept>
type Facts = Readonly<Record<string, unknown>>
const Saved = z.object({
  kept: z.array(z.tuple([z.string(), Kept])),
  sentinels: z.array(z.tuple([z.string(), z.string()])),
})

export type Records = Awaited<ReturnType<typeof openRecords>>

/** The records of the five registries, in memory and, with `dataDir`, in `registries.json`. */
export async function openRecords({ clock, dataDir }: { clock: () => Date; dataDir: string | undefined }) {
  const place = { dataDir, name: 'registries.json' }
  const saved = await readSaved(place, Saved)
  const kept = new Map(saved?.kept)
  const chosen = new Map(saved?.sentinels)
  const asked = new Map<string, CivilQuestion>()
  const provinceOfCard = new Map<string, string>()
  const saver = createSaver(place, () => ({ kept: [...kept], sentinels: [...chosen] }))

  const keyOf = (registry: Registry, nik: string): string => `${registry} ${nik}`
  const sentinelOf = (nik: string): Sentinel | undefined => sentinels.get(chosen.get(nik) ?? nik.slice(-4))
  const factsOf = (registry: Registry, nik: string): Facts | undefined =>
    kept.get(keyOf(registry, nik))?.facts
  const rememberCard = (facts: Facts): void => {
    const { kk, province } = CivilRecord.partial().parse(facts)
    if (kk !== undefined && province !== undefined) provinceOfCard.set(kk, province)
  }
  for (const [key, { facts = {} }] of kept) if (key.startsWith('civil ')) rememberCard(facts)

  return {
    saver,
    /**
     * The record that answers a question. Of a synthetic person (NIK from 99 on) the first question becomes the
     * record, but for what the sentinel digits say otherwise and for the province, which is one for each family card.
     */
    civilRecord(question: CivilQuestion): CivilRecord {
      const { nik, kk } = question
      asked.set(nik, question)
      const known = factsOf('civil', nik) ?? {}
      if (!nik.startsWith('99') && known['found'] !== true)
        return { ...recordAsAsked(question), found: false }
      const differs = sentinelOf(nik)?.civil
      const province = provinceOfCard.get(kk) ?? question.province
      const usual = { ...recordAsAsked(question), ...(province !== undefined && { province }) }
      const record = CivilRecord.parse({ ...usual, ...differs?.(question), ...known })
      if (Object.keys(known).length < Object.keys(record).length) {
        const key = keyOf('civil', nik)
        kept.set(key, { ...kept.get(key), facts: record })
        if (!differs) rememberCard(record)
        saver.saveSoon()
      }
      return record
    },
    statusRecord(registry: StatusRegistry, nik: string): Facts {
      const year = dataOf(clock, registry).slice(0, 4)
      return factsOf(registry, nik) ?? sentinelOf(nik)?.status?.[registry]?.(year) ?? usualRecords[registry]
    },
    faultOf(registry: Registry, nik: string): RegistryFault {
      const { fault, registries = [] } = sentinelOf(nik)?.fault ?? {}
      return (
        kept.get(keyOf(registry, nik))?.fault ?? (registries.includes(registry) && fault ? fault : 'none')
      )
    },
    /** The day of the data, `YYYY-MM-DD`: today's in the civil registry, else those of the first of the month. */
    asOf(registry: Registry, nik: string): string {
      const day = dataOf(clock, registry)
      const usual = sentinelOf(nik)?.isOld ? `${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01` : day
      return kept.get(keyOf(registry, nik))?.asOf ?? usual
    },

    /** Changes what is held: in the civil registry the named fields, elsewhere the whole record. @throws ZodError */
    async change(registry: Registry, nik: string, { facts, fault, asOf }: Kept): Promise<void> {
      const before = kept.get(keyOf(registry, nik))
      kept.set(keyOf(registry, nik), {
        ...before,
        ...(facts && { facts: changed(registry, before?.facts, facts) }),
        ...(fault && { fault }),
        ...(asOf !== undefined && { asOf }),
      })
      if (registry === 'civil') rememberCard(factsOf('civil', nik) ?? {})
      await saver.save()
    },
    /**
     * Makes a record right: as the civil registry was last asked, elsewhere as of a person of whom nothing is known.
     * `false` when the civil registry was never asked.
     */
    async correct(registry: Registry, nik: string): Promise<boolean> {
      const facts = registry === 'civil' ? rightCivil(asked.get(nik)) : usualRecords[registry]
      if (!facts) return false
      kept.set(keyOf(registry, nik), { facts, fault: 'none' })
      if (registry === 'civil') rememberCard(facts)
      await saver.save()
      return true
    },
    /** Forgets everything about a person, and lets the person count as `sentinel` from now on when given. */
    async reset(nik: string, sentinel?: string): Promise<void> {
      for (const registry of Registry.options) kept.delete(keyOf(registry, nik))
      chosen.delete(nik)
      if (sentinel !== undefined) chosen.set(nik, sentinel)
      await saver.save()
    },
  }
}

function rightCivil(question: CivilQuestion | undefined): CivilRecord | undefined {
  return question && recordAsAsked(question)
}

function changed(registry: Registry, before: Facts | undefined, facts: Facts): Facts {
  if (registry === 'civil') return { ...before, ...CivilRecord.partial().strict().parse(facts) }
  return statusRecords[registry].parse(facts)
}

/** The newest day of which a registry has data, in Jakarta (UTC+7, no summer time). */
function dataOf(clock: () => Date, registry: Registry): string {
  const today = new Date(clock().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  return registry === 'civil' ? today : `${today.slice(0, 8)}01`
}
