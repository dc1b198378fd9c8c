import {
  findRegion,
  listDistricts,
  listProvinces,
  listRegencies,
  listVillages,
  type Region,
} from '#platform/regions'
import type { Typed } from '../answers.ts'

const levels = ['province', 'regency', 'district', 'village'] as const
export type RegionLevel = (typeof levels)[number]

export type RegionChoices = {
  /** The lists to show, from the province down to the first that is still open. */
  lists: readonly { level: RegionLevel; regions: readonly Region[]; value: string | undefined }[]
  chosen: Readonly<Partial<Record<RegionLevel, string>>>
  /** The level that waits for a choice; `village` when all are chosen. */
  open: RegionLevel
  /** Whether this page brings a list that the page before did not have. */
  advanced: boolean
}

/**
 * Works out which lists of regions a page shows. A choice that does not lie in the one above it is dropped:
 * whoever changes the province chooses the rest anew.
 */
export function regionChoices(typed: Typed): RegionChoices {
  const chosen: Partial<Record<RegionLevel, string>> = {}
  const lists: { level: RegionLevel; regions: readonly Region[]; value: string | undefined }[] = []
  let open: RegionLevel = 'village'
  let above = ''
  for (const level of levels) {
    const regions = listBelow(level, above)
    const given = String(typed[level] ?? '')
    const value = regions.some(({ code }) => code === given) ? given : undefined
    lists.push({ level, regions, value })
    if (value === undefined) {
      open = level
      break
    }
    chosen[level] = value
    above = value
  }
  // The page that was sent held a field for every list it showed.
  const advanced =
    chosen.village === undefined && typed['province'] !== undefined && typed[open] === undefined
  const changed = levels.some(
    (level) => typed[level] !== undefined && typed[level] !== '' && chosen[level] !== typed[level],
  )
  return { lists, chosen, open, advanced: (advanced || changed) && chosen.province !== undefined }
}

/** The fields that a saved village stands for. */
export function regionFields(village: string): Typed {
  if (findRegion(village)?.level !== 'village') return {}
  const [province = '', regency = '', district = ''] = village.split('.')
  return {
    province,
    regency: `${province}.${regency}`,
    district: `${province}.${regency}.${district}`,
    village,
  }
}

function listBelow(level: RegionLevel, above: string): readonly Region[] {
  if (level === 'province') return listProvinces()
  if (level === 'regency') return listRegencies(above)
  if (level === 'district') return listDistricts(above)
  return listVillages(above)
}
