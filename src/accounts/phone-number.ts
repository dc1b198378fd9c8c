/**
 * Reads an Indonesian mobile number as people write it (`0812-3456-7890`, `+62 812…`, `62812…`);
 * `undefined` when it is none. Answers `+628…`.
 */
export function readPhoneNumber(typed: string): string | undefined {
  const digits = typed.trim().replace(/[\s().-]/g, '')
  const national = /^(?:\+?62|0)(8\d{7,11})$/.exec(digits)?.[1]
  return national === undefined ? undefined : `+62${national}`
}

/** `+62 812 •••• 890`: enough for the owner to know it again. */
export function maskPhone(number: string): string {
  return `+62 ${number.slice(3, 6)} •••• ${number.slice(-3)}`
}
