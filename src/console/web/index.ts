import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { overviewPage } from './overview.page.ts'

/** Where an operator lands after signing in: what the own roles lead to. */
export function mountConsole(app: App): void {
  app.get('/', { config: { who: 'operator' } }, (request, reply) => {
    const frame = frameOf(request, reply)
    const [only, ...others] = frame.console?.menu ?? []
    if (only && others.length === 0) return redirectTo(reply, `/${only.href.slice(1)}`)
    return sendPage(reply, overviewPage(frame))
  })
}
