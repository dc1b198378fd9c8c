import { z } from 'zod'
import type { Typed } from '../answers.ts'

/** Longest text that comes back to a page: more is nothing that a person typed. */
const maxLength = 2000
const text = z.string().transform((value) => value.slice(0, maxLength))
const Posted = z.record(z.string(), z.union([text, z.array(text)]))

/** What a form of questions sent, without its token. */
export function readTyped(body: unknown): Typed {
  const { _csrf, ...typed } = Posted.catch({}).parse(body)
  return typed
}
