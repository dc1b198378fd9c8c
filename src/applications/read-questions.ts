import { findRegion } from '#platform/regions'
import type { Language } from '#platform/ui'
import type { Question } from '#programmes'
import type { Answers, Typed } from './answers.ts'
import { faults } from './question-faults.ts'
import { readDate } from './read-date.ts'
import { readText } from './read-text.ts'

type Read = { ok: true; answers: Answers } | { ok: false; errors: Readonly<Record<string, string>> }
type One = { value: string | readonly string[] } | { fault: string }
type Where = { language: Language; today: string }

/**
 * Reads one page of the form. Every question must be answered; an error says what to type, in the language of the page.
 *
 * @param today calendar day in Asia/Jakarta, for dates that cannot be
 */
export function readQuestions(questions: readonly Question[], typed: Typed, where: Where): Read {
  const answers: Record<string, string | readonly string[]> = {}
  const errors: Record<string, string> = {}
  for (const question of questions) {
    const read = readers[question.kind](question, typed, where)
    if ('value' in read) answers[question.name] = read.value
    else errors[question.name] = read.fault
  }
  return Object.keys(errors).length === 0 ? { ok: true, answers } : { ok: false, errors }
}

const readers: Readonly<Record<Question['kind'], (question: Question, typed: Typed, where: Where) => One>> = {
  text: (question, typed, { language }) => readText(question, textOf(typed, question.name), faults[language]),
  date: readDateOf,
  'yes-no': (question, typed, where) => chosen(question, { codes: ['yes', 'no'], typed, where }),
  'one-of': (question, typed, where) => chosen(question, { codes: codesOf(question), typed, where }),
  'any-of': readSeveral,
  region: ({ name }, typed, { language }) => {
    const code = textOf(typed, name)
    return findRegion(code)?.level === 'village' ? { value: code } : { fault: faults[language].region }
  },
}

function readDateOf({ name }: Question, typed: Typed, { language, today }: Where): One {
  const read = readDate(
    [textOf(typed, `${name}-day`), textOf(typed, `${name}-month`), textOf(typed, `${name}-year`)],
    today,
  )
  return 'value' in read ? read : { fault: faults[language].date[read.wrong] }
}

function readSeveral(question: Question, typed: Typed, { language }: Where): One {
  const codes = [typed[question.name] ?? []].flat()
  const known = codesOf(question)
  if (codes.length === 0 || codes.some((code) => !known.includes(code))) {
    return { fault: faults[language].choose(question.label[language]) }
  }
  const contradicts = codes.includes('none') && codes.length > 1
  return contradicts ? { fault: faults[language].noneAndMore } : { value: codes }
}

function chosen(
  { name, label }: Question,
  { codes, typed, where: { language } }: { codes: readonly string[]; typed: Typed; where: Where },
): One {
  const code = textOf(typed, name)
  return codes.includes(code) ? { value: code } : { fault: faults[language].choose(label[language]) }
}

function codesOf({ options = [] }: Question): string[] {
  return options.map(({ code }) => code)
}

/** The text of a field, its spaces folded; a field that came twice counts once. */
function textOf(typed: Typed, name: string): string {
  const [first = ''] = [typed[name] ?? []].flat()
  return first.trim().replace(/\s+/g, ' ')
}
