import { unreachable } from '#platform/outcome'
import { formatDay, formatRupiah, type Language } from '#platform/ui'
import { type Entry, findRequirement, type Programme } from '#programmes'
import type { OwnValue } from './own-value.ts'
import { type Words, words } from './words.ts'

type Of<Kind extends OwnValue['kind']> = Extract<OwnValue, { kind: Kind }>

/** Tells the person's own value in one or more whole sentences. */
export function ownValueText(programme: Programme, value: OwnValue, language: Language): string {
  const w = words[language]
  switch (value.kind) {
    case 'age':
      return ageText(value, language)
    case 'citizenship':
      return w.citizenship(value.citizen)
    case 'identity':
      return w.toCorrect(value.questions.map((name) => labelOf(programme, name, language)).join(', '))
    case 'study':
      return studyText(value, w)
    case 'work':
      return workText(programme, value, language)
    case 'assistance':
      return assistanceText(programme, value, language)
    case 'office':
      return officeText(programme, value, language)
    case 'places':
      return w.places(value.left)
    default:
      return unreachable(value)
  }
}

function ageText({ born, onDay, years, limits }: Of<'age'>, language: Language): string {
  const w = words[language]
  const limit =
    limits.maximum === undefined ? w.ageFrom(limits.minimum) : w.ageBetween(limits.minimum, limits.maximum)
  return `${w.age(formatDay(language, born), years, formatDay(language, onDay))} ${limit}`
}

function studyText({ enrolled, level, institution }: Of<'study'>, w: Words): string {
  if (!enrolled) return w.notEnrolled
  return `${joined([w.inEducation, level && w.levels[level], institution])}.`
}

function workText(
  programme: Programme,
  { category, status, monthlyWage }: Of<'work'>,
  language: Language,
): string {
  const w = words[language]
  const sentences = [
    w.stated(nameOf(optionsOf(programme, 'workCategory'), category, language)),
    status && w.recorded(w.employment[status]),
    monthlyWage !== undefined && w.wage(formatRupiah(BigInt(monthlyWage))),
  ]
  return sentences.filter(Boolean).join(' ')
}

function assistanceText(
  programme: Programme,
  { recipient, schemes }: Of<'assistance'>,
  language: Language,
): string {
  const w = words[language]
  const entries = findRequirement(programme, 'no-other-assistance')?.rule.excludedSchemes ?? []
  if (!recipient) return w.noSchemes
  if (schemes.length === 0) return w.unnamedAid
  const names = schemes.map(({ code, period }) => {
    const name = nameOf(entries, code, language)
    return period === undefined ? name : w.period(name, period)
  })
  return `${names.join('; ')}.`
}

function officeText(
  programme: Programme,
  { official, office, institution }: Of<'office'>,
  language: Language,
): string {
  const w = words[language]
  if (!official) return w.noOffice
  const entries = findRequirement(programme, 'not-official')?.rule.excludedOffices ?? []
  const name = office === undefined ? w.unnamedOffice : nameOf(entries, office, language)
  return `${joined([name, institution])}.`
}

function labelOf({ questions }: Programme, name: string, language: Language): string {
  return questions.find((question) => question.name === name)?.label[language] ?? name
}

function optionsOf({ questions }: Programme, name: string): readonly Entry[] {
  return questions.find((question) => question.name === name)?.options ?? []
}

/** A registry may use a word that the programme has no entry for: it is shown as it came. */
function nameOf(entries: readonly Entry[], code: string, language: Language): string {
  return entries.find((entry) => entry.code === code)?.name[language] ?? code
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}
