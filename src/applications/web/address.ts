import { civilDay } from '#platform/clock'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import type { Language } from '#platform/ui'
import type { Answers } from '../answers.ts'
import { saveAnswers } from '../draft.ts'
import { formPages, nextPage, questionsOf } from '../pages.ts'
import { readQuestions } from '../read-questions.ts'
import { addressPage } from './address.page.ts'
import type { FormDeps } from './deps.ts'
import { editableForm } from './form-state.ts'
import { regionChoices, regionFields, type RegionLevel } from './region-choices.ts'
import { readTyped } from './typed.ts'
import { words } from './words.ts'

const pages = [
  { page: 'family-card-address', village: 'familyCardVillage', address: 'familyCardAddress' },
  { page: 'domicile', village: 'domicileVillage', address: 'domicileAddress' },
] as const

/**
 * Addresses: province, regency, district, village, then street. Without scripts each choice is sent and the page
 * comes back with the next list; the address is saved when the last one is chosen.
 */
export function addresses(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  for (const { page, village, address } of pages) {
    const path = `/application/${page}`
    const asked = questionsOf(web.programme, page)
    const label = asked.find(({ name }) => name === address)
    const part = { page, now: formPages.indexOf(page) + 1, of: formPages.length, village, address, label }

    app.get(path, { config }, async (request, reply) => {
      const state = await editableForm(web, { request, reply })
      if (!state) return reply
      const saved = String(state.answers[village] ?? '')
      const copied = page === 'domicile' ? state.answers : {}
      const props = {
        ...part,
        regions: regionChoices(regionFields(saved)),
        street: String(state.answers[address] ?? ''),
        canCopy: typeof copied['familyCardVillage'] === 'string',
      }
      return sendPage(reply, addressPage(frameOf(request, reply), props))
    })

    app.post(path, { config }, async (request, reply) => {
      const state = await editableForm(web, { request, reply })
      if (!state) return reply
      const { personId, answers, done } = state
      const typed = readTyped(request.body)
      const canCopy = page === 'domicile' && typeof answers['familyCardVillage'] === 'string'
      const save = async (saved: Answers) => {
        await saveAnswers(web, { personId, programme: web.programme.code, page, answers: saved })
        return redirectTo(reply, done.size >= formPages.length ? '/application/check' : nextPage(page))
      }
      if (canCopy && typed['copy'] === 'yes') return save(copyOf(answers))

      const regions = regionChoices(typed)
      const street = String(typed[address] ?? '')
      const shown = { ...part, regions, street, canCopy }
      // A list chosen from brings the next list: nothing is wrong yet, unless nothing was chosen at all.
      if (regions.advanced) return sendPage(reply, addressPage(frameOf(request, reply), shown))
      const given = { [village]: regions.chosen.village ?? '', [address]: street }
      const where = { language: request.language, today: civilDay(web.clock()) }
      const read = readQuestions(asked, given, where)
      if (read.ok) return save(read.answers)
      const errors = errorsOf(read.errors, { village, open: regions.open, language: request.language })
      return sendPage(reply, addressPage(frameOf(request, reply), { ...shown, errors }), 422)
    })
  }
}

function copyOf(answers: Answers): Answers {
  return {
    domicileVillage: String(answers['familyCardVillage']),
    domicileAddress: String(answers['familyCardAddress'] ?? ''),
  }
}

/** A village that is missing is told at the list that waits; the street only when all lists are chosen. */
function errorsOf(
  errors: Readonly<Record<string, string>>,
  { village, open, language }: { village: string; open: RegionLevel; language: Language },
): Record<string, string> {
  const { [village]: missing, ...others } = errors
  return {
    ...(missing && { [open]: words[language].regions.pick[open] }),
    ...(open === 'village' && others),
  }
}
