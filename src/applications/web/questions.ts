import { civilDay } from '#platform/clock'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { type Answers, type Typed, typedFrom } from '../answers.ts'
import { saveAnswers } from '../draft.ts'
import { type FormPage, formPages, nextPage, questionsOf } from '../pages.ts'
import { readQuestions } from '../read-questions.ts'
import type { FormDeps } from './deps.ts'
import { editableForm } from './form-state.ts'
import { questionsPage } from './questions.page.ts'
import { readTyped } from './typed.ts'
import { words } from './words.ts'

/** Pages that are nothing but questions of the programme. */
const plainPages = ['identity', 'education', 'work', 'declarations'] as const satisfies FormPage[]

/** Each group of questions on a page of its own: `/application/identity` and so on. */
export function questions(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  for (const page of plainPages) {
    const path = `/application/${page}`
    const asked = questionsOf(web.programme, page)
    const part = { page, now: formPages.indexOf(page) + 1, of: formPages.length }

    app.get(path, { config }, async (request, reply) => {
      const state = await editableForm(web, { request, reply })
      if (!state) return reply
      const typed = typedFrom(asked, state.answers)
      return sendPage(reply, questionsPage(frameOf(request, reply), { ...part, questions: asked, typed }))
    })

    app.post(path, { config }, async (request, reply) => {
      const state = await editableForm(web, { request, reply })
      if (!state) return reply
      const typed: Typed = readTyped(request.body)
      const today = civilDay(web.clock())
      const read = readQuestions(asked, typed, { language: request.language, today })
      if (!read.ok) {
        const props = { ...part, questions: asked, typed, errors: read.errors }
        return sendPage(reply, questionsPage(frameOf(request, reply), props), 422)
      }
      const { personId } = state
      if (changesNik(state.answers, read.answers) && (await web.findHold(personId)) === 'place') {
        const errors = { nik: words[request.language].placeIsYours }
        const props = { ...part, questions: asked, typed, errors }
        return sendPage(reply, questionsPage(frameOf(request, reply), props), 422)
      }
      await saveAnswers(web, { personId, programme: web.programme.code, page, answers: read.answers })
      return redirectTo(reply, state.done.size >= formPages.length ? '/application/check' : nextPage(page))
    })
  }
}

/** A place belongs to one person and cannot be handed on: whoever was selected stays who they were. */
function changesNik(before: Answers, now: Answers): boolean {
  return now['nik'] !== undefined && before['nik'] !== undefined && now['nik'] !== before['nik']
}
