import { z } from 'zod'

/** `province` is that of the family card, the first two digits of its area code. */
export type CivilQuestion = {
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly birthDate: string
  readonly birthPlace: string
  readonly sex: 'male' | 'female'
  readonly province: string
}

/** The birth date lets the registry see that it looks at the right person. */
export type StatusQuestion = { readonly nik: string; readonly birthDate: string }

/** What every answer carries, and the facts in our words. */
export type Reply<Facts> = {
  readonly requestId: string
  readonly nik: string
  readonly asOf: string
  readonly facts: Facts
}

const envelope = { requestId: z.string(), nik: z.string(), asOf: z.iso.date() }
const institution = z.string().trim().min(1).max(200).optional()

const verdict = z.enum(['match', 'no-match'])
const CivilFound = z.object({
  ...envelope,
  found: z.literal(true),
  alive: z.boolean(),
  citizen: z.enum(['WNI', 'WNA']),
  fields: z.object({
    kk: verdict,
    name: verdict,
    birthDate: verdict,
    birthPlace: verdict,
    sex: verdict,
    province: verdict,
  }),
})
const CivilNotFound = z.object({ ...envelope, found: z.literal(false) })

export const CivilReply = z.discriminatedUnion('found', [CivilFound, CivilNotFound]).transform((reply) => {
  const { requestId, nik, asOf } = reply
  if (!reply.found) return { requestId, nik, asOf, facts: { found: false as const } }
  const { kk, ...fields } = reply.fields
  const facts = {
    found: true as const,
    alive: reply.alive,
    citizen: reply.citizen === 'WNI',
    fields: { ...fields, familyCard: kk },
  }
  return { requestId, nik, asOf, facts }
})

export const EducationReply = z
  .object({
    ...envelope,
    enrolled: z.boolean(),
    level: z.enum(['primary', 'junior-secondary', 'senior-secondary', 'higher']).optional(),
    institution,
  })
  .transform(({ requestId, nik, asOf, enrolled, level, institution: school }) => ({
    requestId,
    nik,
    asOf,
    facts: { enrolled, ...(level && { level }), ...(school && { institution: school }) },
  }))

/** A code that nobody agreed on stays as it is: the decision then asks a person to look. */
const code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9 _-]{0,39}$/)

export const AssistanceReply = z
  .object({
    ...envelope,
    recipient: z.boolean(),
    schemes: z
      .array(
        z.object({
          code,
          period: z
            .string()
            .regex(/^\d{4}(-\d{2})?$/)
            .optional(),
        }),
      )
      .max(50),
  })
  .transform(({ requestId, nik, asOf, recipient, schemes }) => ({
    requestId,
    nik,
    asOf,
    facts: {
      recipient,
      schemes: schemes.map(({ code: scheme, period }) => ({ code: scheme, ...(period && { period }) })),
    },
  }))

/** The registry's roles in the words of the programme. Both kinds of public enterprise are one entry of the rule. */
const offices: Readonly<Record<string, string>> = {
  asn: 'civil-servant',
  tni: 'military',
  polri: 'police',
  dprd: 'regional-councillor',
  'bumn-official': 'state-enterprise-official',
  'bumd-official': 'state-enterprise-official',
}

export const OfficialsReply = z
  .object({ ...envelope, official: z.boolean(), role: code.optional(), institution })
  .transform(({ requestId, nik, asOf, official, role, institution: employer }) => ({
    requestId,
    nik,
    asOf,
    facts: {
      official,
      ...(role && { office: offices[role] ?? role }),
      ...(employer && { institution: employer }),
    },
  }))

export const EmploymentReply = z
  .object({
    ...envelope,
    status: z.enum(['employed', 'not-employed', 'terminated', 'unknown']),
    /** Whole rupiah. */
    monthlyWage: z.int().min(0).max(1_000_000_000_000).optional(),
  })
  .transform(({ requestId, nik, asOf, status, monthlyWage }) => ({
    requestId,
    nik,
    asOf,
    facts: { status, ...(monthlyWage !== undefined && { monthlyWage }) },
  }))
