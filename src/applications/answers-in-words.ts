import { regionLine } from '#platform/regions'
import { formatDay, type Language } from '#platform/ui'
import type { Programme, Question } from '#programmes'
import type { Answers } from './answers.ts'
import { localMobileNumber, type MobileNumber } from './mobile-number.ts'
import { formPages } from './pages.ts'

/** The answers as people read them, page by page in the order of the form. */
export function answersByPage(programme: Programme, answers: Answers, language: Language) {
  return formPages
    .filter((page) => page !== 'documents')
    .map((page) => ({
      page,
      rows: programme.questions
        .filter(({ group }) => group === page)
        .map((question) => ({
          label: question.label[language],
          value: inWords(question, [answers[question.name] ?? []].flat(), language),
        })),
    }))
}

function inWords(question: Question, values: readonly string[], language: Language): string {
  return values.map((value) => wordings[question.kind](question, value, language)).join(', ')
}

const yesNo = { id: { yes: 'Ya', no: 'Tidak' }, en: { yes: 'Yes', no: 'No' } }

const wordings: Readonly<
  Record<Question['kind'], (question: Question, value: string, language: Language) => string>
> = {
  text: ({ name }, value) => (name === 'mobileNumber' ? localMobileNumber(value as MobileNumber) : value),
  date: (_, value, language) => formatDay(language, value),
  'yes-no': (_, value, language) => yesNo[language][value === 'yes' ? 'yes' : 'no'],
  'one-of': optionName,
  'any-of': optionName,
  region: (_, value) => regionLine(value) ?? value,
}

function optionName({ options = [] }: Question, code: string, language: Language): string {
  return options.find((option) => option.code === code)?.name[language] ?? code
}
