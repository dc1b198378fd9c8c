/** How a provider writes mobile numbers: `628…` or `08…`. */
export type PhoneFormat = '628' | '08'

/**
 * Brings a mobile number as people type it (`0812-3456-7890`, `+62 812…`) into our one form `628…`.
 * `undefined` unless it is an Indonesian mobile number of 10 to 13 digits, counting the 0.
 */
export function readMobileNumber(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s().-]/g, '')
  const rest = /^(?:\+?62|0)(8[1-9]\d{7,10})$/.exec(digits)?.[1]
  return rest === undefined ? undefined : `62${rest}`
}

/** Writes a mobile number of our form as a provider wants it. */
export function writeMobileNumber(number: string, format: PhoneFormat): string {
  return format === '08' ? number.replace(/^62/, '0') : number
}

/** Brings a bank account number as people type it into digits alone; `undefined` when there is anything else. */
export function readBankAccount(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.-]/g, '')
  return /^\d{1,34}$/.test(digits) ? digits : undefined
}

/** The last four digits: enough for the owner to know the number again, for others to do nothing with it. */
export function lastDigits(number: string): string {
  return number.slice(-4)
}
