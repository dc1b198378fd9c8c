import type { Question } from '#programmes'
import { checkFamilyCard } from './family-card.ts'
import { parseMobileNumber } from './mobile-number.ts'
import { parseNik } from './nik.ts'
import type { faults } from './question-faults.ts'

type Words = (typeof faults)['id']
type Read = { value: string } | { fault: string }

/** Answers that have a form of their own. */
const special: Readonly<Record<string, (text: string, w: Words) => Read>> = {
  nik: readNik,
  familyCard: readFamilyCard,
  mobileNumber: readMobileNumber,
  fullName: (text, w) => (/\p{L}/u.test(text) ? { value: text } : { fault: w.name }),
}

/** Reads a text answer, its spaces folded. Control signs and angle brackets are in nobody's name or street. */
export function readText(question: Question, text: string, w: Words): Read {
  if (text === '') return { fault: w.empty(question.name) }
  const maximum = question.maximumLength ?? 200
  if (text.length > maximum) return { fault: w.tooLong(maximum, text.length) }
  if (/[\p{Cc}\p{Cs}<>]/u.test(text)) return { fault: w.signs }
  const normal = text.normalize('NFC')
  return special[question.name]?.(normal, w) ?? { value: normal }
}

function readNik(text: string, w: Words): Read {
  const parsed = parseNik(text)
  if (parsed.ok) return { value: parsed.nik.digits }
  const [fault = 'not-16-digits'] = parsed.faults
  return { fault: w.nik[fault](text.replace(/\D/g, '').length) }
}

function readFamilyCard(text: string, w: Words): Read {
  const digits = text.replace(/[\s.-]/g, '')
  const isInvalid = checkFamilyCard(digits).verdict === 'invalid'
  return isInvalid ? { fault: w.familyCard(digits.length) } : { value: digits }
}

function readMobileNumber(text: string, w: Words): Read {
  const number = parseMobileNumber(text)
  return number ? { value: number } : { fault: w.mobileNumber }
}
