import { z } from 'zod'

/** One message for each wrong field, by the field's name. */
export type FieldErrors = Readonly<Record<string, string>>

export type Form<Fields> =
  | { ok: true; fields: Fields }
  | { ok: false; typed: Readonly<Record<string, string>>; errors: FieldErrors }

/** NUL is no letter: nobody types it, and PostgreSQL refuses text that has one. */
const Text = z.string().transform((text) => text.replaceAll('\0', ''))
const Posted = z.record(z.string(), z.union([Text, z.array(Text)]))

/**
 * Parses a posted form. When it fails, answers what was typed and one message for each wrong field.
 * A field that came more than once arrives as an array (check boxes); the schema says which it expects.
 * Fields that the schema does not know are ignored: they can never reach a query.
 */
export function readForm<Fields>(body: unknown, schema: z.ZodType<Fields>): Form<Fields> {
  const posted = Posted.catch({}).parse(body)
  const { _csrf, ...fields } = posted
  const parsed = parse(schema, fields)
  if (parsed.success) return { ok: true, fields: parsed.data }
  return { ok: false, typed: onlyText(fields), errors: firstOfEach(parsed.error.issues) }
}

/** The first message of each field, fields in the order of the schema: the summary tells them so. */
function firstOfEach(issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldErrors {
  const byField = Map.groupBy(issues, ({ path }) => String(path[0] ?? ''))
  return Object.fromEntries([...byField].map(([name, [first]]) => [name, first?.message ?? '']))
}

/**
 * A text that is missing, or came several times, counts as left empty: the schema then says so in its own words,
 * and not in those that zod has for programmers.
 */
function parse<Fields>(schema: z.ZodType<Fields>, fields: Readonly<Record<string, unknown>>) {
  const parsed = schema.safeParse(fields)
  const noTexts = (parsed.error?.issues ?? []).filter(
    (issue) => issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length === 1,
  )
  if (noTexts.length === 0) return parsed
  const empty = Object.fromEntries(noTexts.map(({ path: [name] }) => [String(name), '']))
  return schema.safeParse({ ...fields, ...empty })
}

function onlyText(fields: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
}
