import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { answersByPage } from '../answers-in-words.ts'
import { missingPages } from '../pages.ts'
import { submitApplication } from '../submit-application.ts'
import { checkAnswersPage } from './check-answers.page.ts'
import type { FormDeps } from './deps.ts'
import { editableForm } from './form-state.ts'
import { readTyped } from './typed.ts'
import { words } from './words.ts'

/** All answers on one page, the statements, and the button that sends. */
export function checkAnswers(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  const consents = web.programme.consents.filter(({ askedAt }) => askedAt === 'submission')

  app.get('/application/check', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    if (missingPages(state.done).length > 0) return redirectTo(reply, '/application')
    const parts = answersByPage(web.programme, state.answers, request.language)
    return sendPage(reply, checkAnswersPage(frameOf(request, reply), { parts, consents }))
  })

  app.post('/application/check', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    const w = words[request.language].answers
    const typed = readTyped(request.body)
    const missing = consents.filter(({ purpose }) => typed[purpose] !== 'yes')
    const again = (errors: Record<string, string>) => {
      const parts = answersByPage(web.programme, state.answers, request.language)
      return sendPage(
        reply,
        checkAnswersPage(frameOf(request, reply), { parts, consents, typed, errors }),
        422,
      )
    }
    if (missing.length > 0) {
      return again(Object.fromEntries(missing.map(({ purpose }) => [purpose, w.consentMissing])))
    }
    const { personId } = state
    const outcome = await submitApplication(web, { personId, programme: web.programme })
    if (outcome.ok) return redirectTo(reply, '/application/receipt')
    return outcome.reason === 'incomplete' ? again({ send: w.incomplete }) : redirectTo(reply, '/application')
  })
}
