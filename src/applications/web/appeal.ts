import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { appeal } from '../appeal.ts'
import { mayMove } from '../life-cycle.ts'
import { findLive } from '../store/applications.ts'
import type { FormDeps } from './deps.ts'
import { maxTextLength, OfficerText } from './officer-text.ts'
import { resultWords } from './result-words.ts'
import { writeOfficerPage } from './write-officer.page.ts'

/** `/application/appeal`: objecting to a refusal. */
export function appealRoute(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  const programme = web.programme.code

  app.get('/application/appeal', { config }, async (request, reply) => {
    const application = await findLive(web.db, { personId: request.person?.personId ?? '', programme })
    if (!application || !mayMove(application.state, 'appealed')) return redirectTo(reply, '/application')
    const w = resultWords[request.language]
    const props = { words: w.appealPage, hint: w.textHint(maxTextLength) }
    return sendPage(reply, writeOfficerPage(frameOf(request, reply), props))
  })

  app.post('/application/appeal', { config }, async (request, reply) => {
    const w = resultWords[request.language]
    const props = { words: w.appealPage, hint: w.textHint(maxTextLength) }
    const form = readForm(request.body, OfficerText(w))
    if (!form.ok)
      return sendPage(reply, writeOfficerPage(frameOf(request, reply), { ...props, ...form }), 422)
    const { text } = form.fields
    await appeal(web, { personId: request.person?.personId ?? '', programme, text })
    // Whoever may not appeal, for instance because the appeal was sent a moment ago, reads where things stand.
    return redirectTo(reply, '/application/result')
  })
}
