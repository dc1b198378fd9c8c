import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { withdrawApplication } from '../withdraw-application.ts'
import type { FormDeps } from './deps.ts'
import { withdrawPage } from './withdraw.page.ts'

/** Ends the application at its person's wish, after a page that says what that means. */
export function withdraw(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const

  app.get('/application/withdraw', { config }, (request, reply) =>
    sendPage(reply, withdrawPage(frameOf(request, reply), {})),
  )

  app.post('/application/withdraw', { config }, async (request, reply) => {
    const personId = request.person?.personId ?? ''
    const hold = await web.findHold(personId)
    const outcome = await withdrawApplication(web, { personId, programme: web.programme.code, hold })
    if (!outcome.ok && outcome.reason !== 'nothing-begun') {
      return sendPage(reply, withdrawPage(frameOf(request, reply), { hold: outcome.reason }), 409)
    }
    return redirectTo(reply, '/dashboard')
  })
}
