import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { chooseLanguage } from './language.ts'
import { checkPolicy, forbidStoring, type Identify, type Policy, signInAddress } from './policy.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route that is mounted, in order. */
    routeTable: readonly Route[]
  }
}

export type Route = { method: string; url: string; who: Policy }

/**
 * Stands before every route: refuses to start without a declared policy, finds out who asks, checks the policy,
 * and lets nothing change by a form that did not come from our own page.
 */
export function guard(app: App, { identify, secure }: { identify: Identify; secure: boolean }): void {
  app.decorateRequest('person', undefined)
  app.decorateRequest('operator', undefined)
  app.decorateRequest('language', 'id')

  const routeTable: Route[] = []
  app.decorate('routeTable', routeTable)
  app.addHook('onRoute', ({ method, url, config }) => {
    const who = config?.who
    if (who === undefined) throw new Error(`Route ${url} declares no policy (config.who)`)
    routeTable.push(...[method].flat().map((one) => ({ method: one, url, who })))
  })

  app.addHook('onRequest', async (request, reply) => {
    const { who } = request.routeOptions.config
    if (who !== 'partner') {
      request.person = await identify.person?.(request)
      request.operator = await identify.operator?.(request)
    }
    request.language = chooseLanguage(request, reply, secure)
    if (request.routeOptions.config.cache !== 'public') forbidStoring(reply)
    const verdict = checkPolicy(request)
    if (verdict === 'sign-in') return reply.redirect(signInAddress(request), 303)
    if (verdict === 'hidden' && who !== undefined) return reply.callNotFound()
    return undefined
  })

  app.addHook('preHandler', (request, reply, done) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS'
    if (!changes || request.routeOptions.config.who === 'partner' || request.is404) return done()
    if (!isFromOurPage(request)) return refuse(reply)
    return app.csrfProtection(request, reply, done)
  })
}

/** Browsers say where a form comes from; one that says "another site" is believed. */
function isFromOurPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  if (origin === undefined) return true // not a browser of today; the form token still decides
  return URL.canParse(origin) && new URL(origin).host === request.host
}

function refuse(reply: FastifyReply): void {
  const refusal = Object.assign(new Error('cross-site form'), { statusCode: 403, code: 'CROSS_SITE' })
  void reply.send(refusal)
}
