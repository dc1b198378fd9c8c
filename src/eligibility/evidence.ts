import { z } from 'zod'
import type {
  AssistanceAnswer,
  CivilAnswer,
  EducationAnswer,
  EmploymentAnswer,
  OfficialsAnswer,
} from './answers.ts'

/** What a registry said, when it was asked, and the SHA-256 of the bytes of its answer when there were any. */
export type Asked<Answer> = {
  readonly answer: Answer
  readonly askedAt?: Date
  readonly rawSha256?: Buffer
}

/** Everything that the registries were asked in one check. */
export type Evidence = {
  readonly civil: Asked<CivilAnswer>
  readonly education: Asked<EducationAnswer>
  readonly assistance: Asked<AssistanceAnswer>
  readonly officials: Asked<OfficialsAnswer>
  readonly employment: Asked<EmploymentAnswer>
}

const answered = { state: z.literal('answered'), asOf: z.iso.date(), askedAt: z.iso.datetime() }
const verdict = z.enum(['match', 'no-match'])

/** How an answer looks when it comes back out of the database, by the registry's name. */
export const StoredAnswer = {
  civil: z.discriminatedUnion('found', [
    z.object({ ...answered, found: z.literal(false) }),
    z.object({
      ...answered,
      found: z.literal(true),
      alive: z.boolean(),
      citizen: z.boolean(),
      fields: z.object({
        name: verdict,
        birthDate: verdict,
        birthPlace: verdict,
        sex: verdict,
        familyCard: verdict,
        province: verdict,
      }),
    }),
  ]),
  education: z.object({
    ...answered,
    enrolled: z.boolean(),
    level: z.enum(['primary', 'junior-secondary', 'senior-secondary', 'higher']).exactOptional(),
    institution: z.string().exactOptional(),
  }),
  assistance: z.object({
    ...answered,
    recipient: z.boolean(),
    schemes: z.array(z.object({ code: z.string(), period: z.string().exactOptional() })),
  }),
  officials: z.object({
    ...answered,
    official: z.boolean(),
    office: z.string().exactOptional(),
    institution: z.string().exactOptional(),
  }),
  employment: z.object({
    ...answered,
    status: z.enum(['employed', 'not-employed', 'terminated', 'unknown']),
    monthlyWage: z.int().exactOptional(),
  }),
} as const
