import { z } from 'zod'

/** The digits of an identity or family card number. */
export const CardNumber = z.string().regex(/^\d{16}$/)

/** What the civil registry is asked: does a person with all this exist? `province` is that of the family card. */
export const CivilQuestion = z.object({
  nik: CardNumber,
  kk: CardNumber,
  name: z.string().min(1).max(200),
  birthDate: z.iso.date(),
  birthPlace: z.string().min(1).max(200),
  sex: z.enum(['male', 'female']),
  /** The first two digits of an area code. */
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})
export type CivilQuestion = z.infer<typeof CivilQuestion>

/** What the civil registry holds about a person. */
export const CivilRecord = CivilQuestion.omit({ nik: true }).extend({
  found: z.boolean(),
  alive: z.boolean(),
  citizen: z.enum(['WNI', 'WNA']),
})
export type CivilRecord = z.infer<typeof CivilRecord>

type Verdict = 'match' | 'no-match'

/** Answers field by field, so that the registry never tells what it holds. */
export function matchCivil(record: CivilRecord, asked: CivilQuestion) {
  if (!record.found) return { found: false }
  const compare = (known: string | undefined, given: string): Verdict =>
    known !== undefined && plain(known) === plain(given) ? 'match' : 'no-match'
  return {
    found: true,
    alive: record.alive,
    citizen: record.citizen,
    fields: {
      kk: compare(record.kk, asked.kk),
      name: compare(record.name, asked.name),
      birthDate: compare(record.birthDate, asked.birthDate),
      birthPlace: compare(record.birthPlace, asked.birthPlace),
      sex: compare(record.sex, asked.sex),
      ...(asked.province !== undefined && { province: compare(record.province, asked.province) }),
    },
  }
}

/** The record of somebody who is nobody's sentinel: what was asked is so. */
export function recordAsAsked(asked: CivilQuestion): CivilRecord {
  return CivilRecord.parse({ ...asked, found: true, alive: true, citizen: 'WNI' })
}

function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ').trim()
}
