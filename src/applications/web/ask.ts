import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { askOfficer } from '../ask-officer.ts'
import { findLive } from '../store/applications.ts'
import type { FormDeps } from './deps.ts'
import { maxTextLength, OfficerText } from './officer-text.ts'
import { resultWords } from './result-words.ts'
import { writeOfficerPage } from './write-officer.page.ts'

/** `/application/ask`: the way to a person, from every decision. */
export function ask(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  const programme = web.programme.code

  app.get('/application/ask', { config }, async (request, reply) => {
    const application = await findLive(web.db, { personId: request.person?.personId ?? '', programme })
    if (!application || application.state === 'draft') return redirectTo(reply, '/application')
    const w = resultWords[request.language]
    const props = { words: w.askPage, hint: w.textHint(maxTextLength) }
    return sendPage(reply, writeOfficerPage(frameOf(request, reply), props))
  })

  app.post('/application/ask', { config }, async (request, reply) => {
    const w = resultWords[request.language]
    const props = { words: w.askPage, hint: w.textHint(maxTextLength) }
    const form = readForm(request.body, OfficerText(w))
    if (!form.ok)
      return sendPage(reply, writeOfficerPage(frameOf(request, reply), { ...props, ...form }), 422)
    const { text } = form.fields
    const outcome = await askOfficer(web, { personId: request.person?.personId ?? '', programme, text })
    if (outcome.ok) return redirectTo(reply, '/application/result')
    if (outcome.reason === 'nothing-sent') return redirectTo(reply, '/application')
    const again = { ...props, typed: { text }, errors: { text: w.askPage.already } }
    return sendPage(reply, writeOfficerPage(frameOf(request, reply), again), 422)
  })
}
