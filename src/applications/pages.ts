import type { Programme, Question, QuestionGroup } from '#programmes'

/** Pages of the form in the order of the task list; `answers` pages hold questions. */
export const formPages = [
  'identity',
  'family-card-address',
  'domicile',
  'phone',
  'education',
  'work',
  'declarations',
  'documents',
] as const
export type FormPage = (typeof formPages)[number]

export function questionsOf(programme: Programme, group: QuestionGroup): readonly Question[] {
  return programme.questions.filter((question) => question.group === group)
}

/** The page after this one, or the check of all answers. */
export function nextPage(page: FormPage): `/application/${string}` {
  const next = formPages[formPages.indexOf(page) + 1]
  return `/application/${next ?? 'check'}`
}

/** What is still missing before the form can be sent, in the order of the task list. */
export function missingPages(done: ReadonlySet<string>): FormPage[] {
  return formPages.filter((page) => !done.has(page))
}
