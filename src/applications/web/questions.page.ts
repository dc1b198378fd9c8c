import { html, type Html } from '#platform/html'
import {
  checkboxes,
  dateInput,
  errorSummary,
  form,
  type Frame,
  page,
  progress,
  radios,
  textInput,
} from '#platform/ui'
import type { Question } from '#programmes'
import type { Typed } from '../answers.ts'
import type { FormPage } from '../pages.ts'
import { words } from './words.ts'

type Props = {
  page: FormPage
  now: number
  of: number
  questions: readonly Question[]
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

/** One part of the form: its questions in order. */
export function questionsPage(
  frame: Frame,
  { page: part, now, of, questions, typed, errors = {} }: Props,
): Html {
  const { language } = frame
  const w = words[language]
  const title = w.pages[part]
  const dates = questions.filter(({ kind }) => kind === 'date')
  const ids = Object.fromEntries(dates.map(({ name }) => [name, `${name}-day`]))
  return page(
    frame,
    { title, menu: 'application', back: '/application', hasErrors: Object.keys(errors).length > 0 },
    errorSummary(language, errors, ids),
    progress(language, { now, of, text: w.partOf(now, of) }),
    html`<h1 class="govuk-heading-l">${title}</h1>`,
    form(
      frame,
      { submit: w.saveAndContinue },
      questions.map((question) => field(frame, { question, typed, error: errors[question.name] })),
    ),
  )
}

function field(
  { language }: Frame,
  { question, typed, error }: { question: Question; typed: Typed; error: string | undefined },
): Html {
  const { name } = question
  const label = question.label[language]
  const hint = question.hint?.[language]
  const value = [typed[name]].flat().join('')
  const choice = { language, name, legend: label, legendClasses: 'govuk-fieldset__legend--s', hint, error }
  const w = words[language]
  const items = (question.options ?? []).map(({ code, name: text }) => ({
    value: code,
    text: text[language],
  }))
  switch (question.kind) {
    case 'date':
      return dateInput({
        language,
        id: name,
        namePrefix: name,
        legend: label,
        legendClasses: 'govuk-fieldset__legend--s',
        hint,
        error,
        values: {
          day: [typed[`${name}-day`]].flat().join(''),
          month: [typed[`${name}-month`]].flat().join(''),
          year: [typed[`${name}-year`]].flat().join(''),
        },
        autocomplete: 'bday',
      })
    case 'yes-no':
      return radios({
        ...choice,
        value,
        items: [
          { value: 'yes', text: w.yes },
          { value: 'no', text: w.no },
        ],
      })
    case 'one-of':
      return radios({ ...choice, value, items })
    case 'any-of':
      return checkboxes({ ...choice, values: [typed[name] ?? []].flat(), items })
    default:
      return textInput({ language, name, label, hint, error, value, ...lookOf[name], spellcheck: false })
  }
}

/** How the fields of well-known answers look and what browsers may fill in. */
const lookOf: Readonly<Record<string, { inputmode?: 'numeric'; autocomplete?: string; classes?: string }>> = {
  nik: { inputmode: 'numeric', autocomplete: 'off', classes: 'govuk-input--extra-letter-spacing' },
  familyCard: { inputmode: 'numeric', autocomplete: 'off', classes: 'govuk-input--extra-letter-spacing' },
  fullName: { autocomplete: 'name' },
}
