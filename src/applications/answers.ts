import { z } from 'zod'
import type { Question } from '#programmes'

/** Answers by the name of their question: text, a code, a day `YYYY-MM-DD`, or codes of several options. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What a page of the form sends, by field name; a date comes in three fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

const Stored = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Writes the answers of one page for sealing, and reads them back. */
export function serializeAnswers(answers: Answers): string {
  return JSON.stringify(answers)
}

export function parseAnswers(json: string): Answers {
  return Stored.parse(JSON.parse(json))
}

/** Saved answers as the fields of a page show them. */
export function typedFrom(questions: readonly Question[], answers: Answers): Typed {
  const fields = questions.flatMap((question) => {
    const answer = answers[question.name]
    if (answer === undefined) return []
    if (question.kind !== 'date') return [[question.name, answer] as const]
    const [year = '', month = '', day = ''] = String(answer).split('-')
    return [
      [`${question.name}-day`, String(Number(day))],
      [`${question.name}-month`, String(Number(month))],
      [`${question.name}-year`, year],
    ] as const
  })
  return Object.fromEntries(fields)
}

const yesNo = z.enum(['yes', 'no'])
const day = z.iso.date()
const digits16 = z.string().regex(/^\d{16}$/)

/** The whole form, as submission demands it. Region codes have dots: `33.74.10.1001`. */
const Complete = z.object({
  nik: digits16,
  familyCard: digits16,
  fullName: z.string().min(1),
  birthDate: day,
  birthPlace: z.string().min(1),
  sex: z.enum(['f', 'm']),
  familyCardVillage: z.string().min(1),
  familyCardAddress: z.string().min(1),
  domicileVillage: z.string().min(1),
  domicileAddress: z.string().min(1),
  mobileNumber: z.string().min(1),
  lastEducation: z.string().min(1),
  inEducation: yesNo,
  workCategory: z.string().min(1),
  citizen: yesNo,
  assistance: z.array(z.string()).min(1),
  office: z.string().min(1),
})
export type CompleteAnswers = Readonly<z.infer<typeof Complete>>

/** The answers as a whole; `undefined` while one is missing. */
export function completeAnswers(answers: Answers): CompleteAnswers | undefined {
  const parsed = Complete.safeParse(answers)
  return parsed.success ? parsed.data : undefined
}
