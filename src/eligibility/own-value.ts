import { z } from 'zod'

const day = z.iso.date()

/**
 * What a decision saw about the person, without words of any language. It is personal data: sealed when stored.
 * Parse it when it comes back.
 */
export const OwnValue = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('age'),
    born: day,
    onDay: day,
    years: z.int(),
    limits: z.object({ minimum: z.int(), maximum: z.int().exactOptional() }),
  }),
  z.object({ kind: z.literal('citizenship'), citizen: z.boolean() }),
  z.object({
    kind: z.literal('identity'),
    /** Names of the form's questions whose answers are to be looked at again. */
    questions: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('study'),
    enrolled: z.boolean(),
    level: z.enum(['primary', 'junior-secondary', 'senior-secondary', 'higher']).exactOptional(),
    institution: z.string().exactOptional(),
  }),
  z.object({
    kind: z.literal('work'),
    category: z.string(),
    status: z.enum(['employed', 'not-employed', 'terminated', 'unknown']).exactOptional(),
    /** Whole rupiah. */
    monthlyWage: z.int().exactOptional(),
  }),
  z.object({
    kind: z.literal('assistance'),
    recipient: z.boolean(),
    schemes: z.array(z.object({ code: z.string(), period: z.string().exactOptional() })),
  }),
  z.object({
    kind: z.literal('office'),
    official: z.boolean(),
    office: z.string().exactOptional(),
    institution: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('places'), left: z.boolean() }),
])
export type OwnValue = z.infer<typeof OwnValue>
