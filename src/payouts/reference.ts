import { hash } from 'node:crypto'
import { jakartaTimestamp } from './jakarta.ts'

/**
 * The number by which one entitlement is known to every provider, 13 digits: year (2), number (10), instalment (1).
 * It depends on nothing but the entitlement, so a system that was restored from a backup computes the same one.
 * `again` counts the stems that other entitlements turned out to hold already.
 */
export function referenceStem(entitlement: {
  personId: string
  programme: string
  part: string
  instalment: number
  dueOn: string
  again?: number
}): string {
  const { personId, programme, part, instalment, dueOn, again = 0 } = entitlement
  if (!Number.isInteger(instalment) || instalment < 1 || instalment > 9)
    throw new RangeError('An instalment is 1 to 9')
  const digest = hash('sha256', [personId, programme, part, instalment, again].join('|'), 'hex')
  return dueOn.slice(2, 4) + tenDigits(digest) + String(instalment)
}

/**
 * `partnerReferenceNo` of one attempt: 16 digits, the last by Luhn. Short and numeric enough for every provider seen
 * (BCA takes digits only, BRI at most 20). Attempts are 1 to 99.
 */
export function partnerReference(stem: string, attempt: number): string {
  if (!/^\d{13}$/.test(stem)) throw new RangeError('A stem has 13 digits')
  if (!Number.isInteger(attempt) || attempt < 1 || attempt > 99) throw new RangeError('An attempt is 1 to 99')
  const digits = stem + String(attempt).padStart(2, '0')
  return digits + luhnDigit(digits)
}

/** Reference of a question that no payment follows. Its year, 99, never begins a payment's. */
export function inquiryReference(about: string): string {
  const digits = `99${tenDigits(hash('sha256', about, 'hex'))}000`
  return digits + luhnDigit(digits)
}

/** Says whether a text is a reference of ours, untouched: 16 digits whose last agrees with the others. */
export function isPartnerReference(text: string): boolean {
  return /^\d{16}$/.test(text) && luhnDigit(text.slice(0, 15)) === text.slice(15)
}

/**
 * `X-EXTERNAL-ID` of one message: the time in Jakarta and ten digits of its own, 24 digits (BCA takes 32 at most).
 * It must be new for each message of a day; it is not what keeps a payment from being made twice.
 */
export function externalId(at: Date, message: { reference: string; purpose: string }): string {
  const time = jakartaTimestamp(at).slice(0, 19).replaceAll(/\D/g, '')
  return time + tenDigits(hash('sha256', `${message.reference}|${message.purpose}|${at.getTime()}`, 'hex'))
}

function tenDigits(hex: string): string {
  return String(BigInt(`0x${hex.slice(0, 30)}`) % 10_000_000_000n).padStart(10, '0')
}

/** The check digit of ISO/IEC 7812: finds every single wrong digit and nearly every swap of two neighbours. */
function luhnDigit(digits: string): string {
  let sum = 0
  for (const [place, digit] of digits.split('').toReversed().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return String((10 - (sum % 10)) % 10)
}
