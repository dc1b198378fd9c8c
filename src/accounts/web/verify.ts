import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { unreachable } from '#platform/outcome'
import { signOut } from '../end-session.ts'
import { readOwnedToken } from '../owned-token.ts'
import { verifyByBrowser, verifyByPassword } from '../verify-email.ts'
import { type AccountsWeb, sendBusy, sendWait, tokenOf } from './answers.ts'
import { clearCookie, pendingCookie, setSessionCookie } from './cookies.ts'
import { passwordField } from './fields.ts'
import { verifiedPage, verifyPage } from './verify.page.ts'
import { type Words, words } from './words.ts'

const Proof = (w: Words) => z.object({ password: passwordField(w) })

/**
 * The link of the message. In the browser that signed up it verifies; anywhere else it changes nothing, however
 * often it is fetched, and asks for the password and a press of the button.
 */
export function verify(app: App, web: AccountsWeb): void {
  const config = { who: 'anyone' } as const

  app.get('/verify/:token', { config }, async (request, reply) => {
    const token = tokenOf(request)
    if (isOpenedByPerson(request)) {
      const pendingToken = request.cookies[pendingCookie]
      const outcome = await verifyByBrowser(web, { token, pendingToken })
      if (outcome.ok) {
        // Whoever was signed in here before is not any more.
        if (request.person) await signOut(web, request.person)
        setSessionCookie(reply, outcome.value.token)
        clearCookie(reply, pendingCookie)
        request.person = outcome.value.person
      }
    }
    const isOwn = request.person !== undefined && readOwnedToken(token)?.ownerId === request.person.personId
    const frame = frameOf(request, reply)
    return sendPage(reply, isOwn ? verifiedPage(frame) : verifyPage(frame, {}))
  })

  app.post('/verify/:token', { config }, async (request, reply) => {
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Proof(w))
    if (!form.ok) return sendPage(reply, verifyPage(frame, form), 422)
    const { password } = form.fields
    const outcome = await verifyByPassword(web, { token: tokenOf(request), password, ip: request.ip })
    if (outcome.ok) return redirectTo(reply, '/verify/done')
    switch (outcome.reason) {
      case 'wrong-password':
        return sendPage(reply, verifyPage(frame, { errors: { password: w.verify.wrong } }), 422)
      case 'busy':
        return sendBusy(reply, verifyPage(frame, { busy: true }))
      case 'too-many':
        return sendWait(request, reply, { until: outcome.until, clock: web.clock })
      default:
        return unreachable(outcome)
    }
  })

  app.get('/verify/done', { config }, (request, reply) =>
    sendPage(reply, verifiedPage(frameOf(request, reply))),
  )
}

/** Somebody pressed the link, as far as browsers tell: no HEAD, no fetch ahead of time, no image or frame. */
function isOpenedByPerson({ method, headers }: FastifyRequest): boolean {
  const ahead = `${String(headers['sec-purpose'])} ${String(headers['purpose'])} ${String(headers['x-moz'])}`
  const dest = headers['sec-fetch-dest']
  return method === 'GET' && !/prefetch|prerender/i.test(ahead) && (dest === undefined || dest === 'document')
}
