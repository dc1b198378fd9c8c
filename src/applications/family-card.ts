import { nikRegion } from '#platform/regions'

type FamilyCardFault = 'not-16-digits' | 'not-digits'

type FamilyCardWarning = 'region-old' | 'region-unknown' | 'impossible-date' | 'serial-zero'

export type FamilyCardCheck =
  | { readonly verdict: 'ok'; readonly digits: string; readonly reasons: readonly [] }
  | { readonly verdict: 'warn'; readonly digits: string; readonly reasons: readonly FamilyCardWarning[] }
  | { readonly verdict: 'invalid'; readonly reasons: readonly FamilyCardFault[] }

/**
 * Checks the number of a family card as people type it: 6 digits of region, 6 of the date on which the card was
 * recorded (DDMMYY, nothing added for women), 4 of a serial. Only the shape can be wrong for certain:
 * cards are renewed by hand, so everything inside is a warning.
 *
 * @see docs/sources.md#family-card
 */
export function checkFamilyCard(text: string): FamilyCardCheck {
  const digits = text.replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return { verdict: 'invalid', reasons: ['not-digits'] }
  if (digits.length !== 16) return { verdict: 'invalid', reasons: ['not-16-digits'] }

  const reasons = [
    ...regionWarnings(digits.slice(0, 6)),
    ...(isPossibleDate(digits.slice(6, 12)) ? [] : (['impossible-date'] as const)),
    ...(digits.endsWith('0000') ? (['serial-zero'] as const) : []),
  ]
  return reasons.length === 0 ? { verdict: 'ok', digits, reasons: [] } : { verdict: 'warn', digits, reasons }
}

/** Fit for a page that others may see: the last four digits only. */
export function maskFamilyCard(digits: string): string {
  return `${'*'.repeat(12)}${digits.slice(-4)}`
}

function regionWarnings(region: string): FamilyCardWarning[] {
  const { status } = nikRegion(region)
  return status === 'current' ? [] : [`region-${status}`]
}

/** Cards with 16 digits exist since the 2000s, so the century is known. */
function isPossibleDate(ddmmyy: string): boolean {
  const day = `20${ddmmyy.slice(4)}-${ddmmyy.slice(2, 4)}-${ddmmyy.slice(0, 2)}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.valueOf()) && parsed.toISOString().startsWith(day)
}
