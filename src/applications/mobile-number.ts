/** An Indonesian mobile number in one form: `+628…`. */
export type MobileNumber = `+628${string}`

/**
 * Reads a mobile number as people type it: `08…`, `628…` or `+628…`, with spaces, dots, hyphens or brackets.
 * Lenient on purpose: lengths differ by operator and prefixes move, so no prefix is refused.
 *
 * @returns the number to store, or `undefined` when it cannot be an Indonesian mobile number
 * @see docs/sources.md#mobile-number
 */
export function parseMobileNumber(text: string): MobileNumber | undefined {
  const [, rest] = /^(?:\+?62|0)8([1-9]\d{7,10})$/.exec(text.replace(/[\s.()-]/g, '')) ?? []
  return rest === undefined ? undefined : `+628${rest}`
}

/** As people say it, with the middle hidden: `0812****5678`. */
export function maskMobileNumber(number: MobileNumber): string {
  const local = localMobileNumber(number)
  return `${local.slice(0, 4)}${'*'.repeat(local.length - 8)}${local.slice(-4)}`
}

/** As people say it and wallets show it: `081234565678`. */
export function localMobileNumber(number: MobileNumber): string {
  return `0${number.slice(3)}`
}
