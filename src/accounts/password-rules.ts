/**
 * Code points that a password has at least, after NFKC. Citizens' only factor is the password, typed on small phones:
 * 12, where NIST SP 800-63B-4 asks for 15; operators have a second factor and 15.
 */
export const passwordLength = { person: 12, operator: 15 } as const
/** Longest password in bytes of UTF-8: more would only cost time to hash. */
const mostBytes = 1_024

export type PasswordProblem = 'empty' | 'too-short' | 'too-long'

/** What is wrong with a new password; `undefined` when nothing is. No rules of composition, nothing is cut off. */
export function findPasswordProblem(
  password: string,
  atLeast: number = passwordLength.person,
): PasswordProblem | undefined {
  if (password === '') return 'empty'
  if (isTooLong(password)) return 'too-long'
  return Array.from(normalizePassword(password)).length < atLeast ? 'too-short' : undefined
}

/** Whether a password is longer than any that we accept; such a one is never hashed. */
export function isTooLong(password: string): boolean {
  return Buffer.byteLength(password) > mostBytes
}

/** The form that is hashed: two keyboards may spell one letter in two ways. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC')
}
