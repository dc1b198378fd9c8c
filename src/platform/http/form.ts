import { z } from 'zod'

/** One message for each wrong field, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>

export type Form<Fields> =
  | { ok: true; fields: Fields }
  | { ok: false; typed: Readonly<Record<string, string>>; errors: FieldErrors }

const Posted = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * Parses a posted form. When it fails, answers what was typed and one message for each wrong field.
 * A field that came more than once arrives as an array (check boxes); the schema says which it expects.
 * Fields that the schema does not know are ignored: they can never reach a query.
 */
export function readForm<Fields>(body: unknown, schema: z.ZodType<Fields>): Form<Fields> {
  const posted = Posted.catch({}).parse(body)
  const { _csrf, ...fields } = posted
  const parsed = schema.safeParse(fields)
  if (parsed.success) return { ok: true, fields: parsed.data }
  const errors = parsed.error.issues.map((issue) => [String(issue.path[0] ?? ''), issue.message])
  return {
    ok: false,
    typed: onlyText(fields),
    errors: Object.fromEntries(errors.toReversed()) as FieldErrors,
  }
}

function onlyText(fields: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
}
