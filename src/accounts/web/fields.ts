import { z } from 'zod'
import { readEmailAddress } from '../email-address.ts'
import { findPasswordProblem, isTooLong } from '../password-rules.ts'
import type { Words } from './words.ts'

/** An e-mail address that we can send to. */
export function emailField(w: Words) {
  return z.string({ error: w.email.invalid }).transform((typed, context) => {
    const email = readEmailAddress(typed)
    if (email) return email
    context.addIssue({ code: 'custom', message: w.email.invalid })
    return z.NEVER
  })
}

/** A password that is given again: nothing is judged but its size, before any work is spent on it. */
export function passwordField(w: Words, empty = w.password.empty) {
  return z
    .string({ error: empty })
    .min(1, empty)
    .refine((password) => !isTooLong(password), w.password['too-long'])
}

/** A password that is chosen now. */
export function newPasswordField(w: Words) {
  return z.string({ error: w.password.empty }).superRefine((password, context) => {
    const problem = findPasswordProblem(password)
    if (problem) context.addIssue({ code: 'custom', message: w.password[problem] })
  })
}

/** A box that must be ticked. */
export function tickedField(missing: string) {
  return z.literal('yes', { error: missing })
}
