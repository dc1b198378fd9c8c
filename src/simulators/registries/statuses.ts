import { z } from 'zod'

/** The registries that tell one thing about a person; the civil registry is the fifth. */
export const StatusRegistry = z.enum(['education', 'assistance', 'officials', 'employment'])
export type StatusRegistry = z.infer<typeof StatusRegistry>
export const Registry = z.enum(['civil', ...StatusRegistry.options])
export type Registry = z.infer<typeof Registry>

const institution = z.string().max(200)

/** What each registry can hold about a person. */
export const statusRecords = {
  education: z.strictObject({
    enrolled: z.boolean(),
    level: z.enum(['primary', 'junior-secondary', 'senior-secondary', 'higher']).optional(),
    institution: institution.optional(),
  }),
  assistance: z.strictObject({
    recipient: z.boolean(),
    schemes: z.array(
      z.strictObject({
        code: z.enum(['PKH', 'BPNT', 'BSU', 'BPUM']),
        period: z.string().regex(/^\d{4}(-\d{2})?$/),
      }),
    ),
  }),
  officials: z.strictObject({
    official: z.boolean(),
    role: z
      .enum([
        'state-official',
        'asn',
        'tni',
        'polri',
        'dprd',
        'bumn-official',
        'bumd-official',
        'village-head',
        'village-official',
      ])
      .optional(),
    institution: institution.optional(),
  }),
  employment: z.strictObject({
    status: z.enum(['employed', 'not-employed', 'terminated', 'unknown']),
    /** Whole rupiah. */
    monthlyWage: z.int().min(0).optional(),
  }),
} satisfies Record<StatusRegistry, z.ZodType>

/** What each registry says about a person of whom it knows nothing. */
export const usualRecords = {
  education: { enrolled: false },
  assistance: { recipient: false, schemes: [] },
  officials: { official: false },
  employment: { status: 'unknown' },
} satisfies { [R in StatusRegistry]: z.infer<(typeof statusRecords)[R]> }
