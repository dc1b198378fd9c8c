import { oldCodes } from './old-codes.ts'
import { findRegion } from './regions.ts'

/** What the first six digits of a NIK tell. The name is today's: of the district, or of the regency for an old code. */
type NikRegion =
  | { readonly status: 'current' | 'old'; readonly name: string }
  | { readonly status: 'unknown' }

/**
 * Looks up the region of first registration inside a NIK.
 *
 * `unknown` is no fault of the person: districts are renumbered, and the list holds today's codes only.
 *
 * @param first6 six digits, province + regency + district
 */
export function nikRegion(first6: string): NikRegion {
  const regency = `${first6.slice(0, 2)}.${first6.slice(2, 4)}`
  const district = findRegion(`${regency}.${first6.slice(4, 6)}`)
  if (district?.level === 'district') return { status: 'current', name: district.name }
  const successor = findRegion(oldCodes.get(regency) ?? '')
  return successor ? { status: 'old', name: successor.name } : { status: 'unknown' }
}
