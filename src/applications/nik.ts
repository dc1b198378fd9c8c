import { nikRegion } from '#platform/regions'

/** Stated sex, as on the identity card. */
export type Sex = 'f' | 'm'

/** Why a number cannot be a NIK. */
export type NikFault = 'not-16-digits' | 'not-digits' | 'impossible-day' | 'impossible-month' | 'serial-zero'

/** What is odd about a number that may well be right: it never stops a person. */
type NikWarning = 'region-old' | 'region-unknown' | 'birth-date-differs' | 'sex-differs'

export type NikCheck =
  | { readonly verdict: 'ok'; readonly reasons: readonly [] }
  | { readonly verdict: 'warn'; readonly reasons: readonly NikWarning[] }
  | { readonly verdict: 'invalid'; readonly reasons: readonly NikFault[] }

/** The parts of a NIK. The century of birth is not among them: the number does not hold it. */
export type Nik = {
  /** 16 digits without spaces. */
  readonly digits: string
  /** Six digits: province, regency and district of first registration, kept on moving. */
  readonly region: string
  readonly sex: Sex
  /** Day of the month, women's 40 taken off. */
  readonly day: number
  readonly month: number
  /** Last two digits of the year of birth. */
  readonly yearOfCentury: number
  /** 1 to 9999, in the order of registration on that date. */
  readonly serial: number
}

/**
 * Reads a NIK as people type it: spaces, dots and hyphens between the digits are left out.
 *
 * A day is impossible when no century has it: 31 April, 30 February, 29 February of a year such as 99.
 *
 * @see docs/sources.md#nik
 */
export function parseNik(
  text: string,
): { readonly ok: true; readonly nik: Nik } | { readonly ok: false; readonly faults: readonly NikFault[] } {
  const digits = text.replace(/[\s.-]/g, '')
  const shape = shapeFaults(digits)
  if (shape.length > 0) return { ok: false, faults: shape }

  const dayOfSex = Number(digits.slice(6, 8))
  const sex = dayOfSex > 40 ? 'f' : 'm'
  const nik: Nik = {
    digits,
    region: digits.slice(0, 6),
    sex,
    day: sex === 'f' ? dayOfSex - 40 : dayOfSex,
    month: Number(digits.slice(8, 10)),
    yearOfCentury: Number(digits.slice(10, 12)),
    serial: Number(digits.slice(12)),
  }
  const faults = contentFaults(nik)
  return faults.length === 0 ? { ok: true, nik } : { ok: false, faults }
}

/**
 * Compares a NIK with what the person states. A date, sex or region that looks wrong is a warning only:
 * the number is for life, even where a clerk put a wrong date into it.
 *
 * @param text         the number as typed
 * @param stated.born  `YYYY-MM-DD`; gives the century too
 * @see docs/sources.md#nik
 */
export function checkNik(text: string, { born, sex }: { born: string; sex: Sex }): NikCheck {
  const parsed = parseNik(text)
  if (!parsed.ok) return { verdict: 'invalid', reasons: parsed.faults }

  const { nik } = parsed
  const reasons = [
    ...regionWarnings(nik.region),
    ...(bornPart(nik) === born.slice(2) ? [] : (['birth-date-differs'] as const)),
    ...(nik.sex === sex ? [] : (['sex-differs'] as const)),
  ]
  return reasons.length === 0 ? { verdict: 'ok', reasons: [] } : { verdict: 'warn', reasons }
}

/** Fit for a page that others may see: `1101********0001`, without the date of birth. */
export function maskNik(digits: string): string {
  return `${digits.slice(0, 4)}${'*'.repeat(8)}${digits.slice(-4)}`
}

function shapeFaults(digits: string): NikFault[] {
  if (/\D/.test(digits)) return ['not-digits']
  return digits.length === 16 ? [] : ['not-16-digits']
}

function contentFaults({ day, month, yearOfCentury, serial }: Nik): NikFault[] {
  const faults: NikFault[] = []
  const monthExists = month >= 1 && month <= 12
  if (day < 1 || day > (monthExists ? longestMonth(month, yearOfCentury) : 31)) faults.push('impossible-day')
  if (!monthExists) faults.push('impossible-month')
  if (serial === 0) faults.push('serial-zero')
  return faults
}

/** Days of the month in the century where it is longest: 1900 had no 29 February, 2000 had. */
function longestMonth(month: number, yearOfCentury: number): number {
  if (month === 2) return yearOfCentury % 4 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function regionWarnings(region: string): NikWarning[] {
  const { status } = nikRegion(region)
  return status === 'current' ? [] : [`region-${status}`]
}

/** `YY-MM-DD` of the number, to compare with a stated date of any century. */
function bornPart({ day, month, yearOfCentury }: Nik): string {
  return [yearOfCentury, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
