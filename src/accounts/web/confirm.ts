import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { unreachable } from '#platform/outcome'
import { changePassword } from '../change-password.ts'
import { readOwnPath } from '../own-path.ts'
import { provePassword } from '../prove-password.ts'
import { type AccountsWeb, sendBusy, sendWait } from './answers.ts'
import { changePasswordPage, confirmPage } from './confirm.page.ts'
import { setSessionCookie } from './cookies.ts'
import { newPasswordField, passwordField } from './fields.ts'
import { type Words, words } from './words.ts'

const config = { who: 'person' } as const

const next = z
  .string()
  .optional()
  .catch(undefined)
  .transform((value) => readOwnPath(value) ?? '/account')
const Query = z.object({ next })
const Proof = (w: Words) => z.object({ password: passwordField(w), next })
const Change = (w: Words) =>
  z.object({ current: passwordField(w, w.changePassword.empty), password: newPasswordField(w) })

/** The password once more; the session then counts as proven for ten minutes, under a new token. */
export function confirm(app: App, web: AccountsWeb): void {
  app.get('/account/confirm', { config }, (request, reply) =>
    sendPage(reply, confirmPage(frameOf(request, reply), Query.parse(request.query))),
  )

  app.post('/account/confirm', { config }, async (request, reply) => {
    const { person, ip } = request
    if (!person) return redirectTo(reply, '/sign-in')
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Proof(w))
    if (!form.ok) {
      const next = readOwnPath(form.typed['next']) ?? '/account'
      return sendPage(reply, confirmPage(frame, { ...form, next }), 422)
    }
    const { password, next } = form.fields
    const outcome = await provePassword(web, { person, password, ip })
    if (outcome.ok) {
      setSessionCookie(reply, outcome.value.token)
      return redirectTo(reply, next)
    }
    switch (outcome.reason) {
      case 'wrong-password':
        return sendPage(reply, confirmPage(frame, { errors: { password: w.confirm.wrong }, next }), 422)
      case 'busy':
        return sendBusy(reply, confirmPage(frame, { next, busy: true }))
      case 'gone':
        return redirectTo(reply, '/sign-in')
      case 'too-many':
        return sendWait(request, reply, { until: outcome.until, clock: web.clock })
      default:
        return unreachable(outcome)
    }
  })
}

/** A new password, for whoever knows the present one. */
export function changeOwnPassword(app: App, web: AccountsWeb): void {
  app.get('/account/password', { config }, (request, reply) =>
    sendPage(reply, changePasswordPage(frameOf(request, reply), {})),
  )

  app.post('/account/password', { config }, async (request, reply) => {
    const { person, ip } = request
    if (!person) return redirectTo(reply, '/sign-in')
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Change(w))
    if (!form.ok) return sendPage(reply, changePasswordPage(frame, form), 422)
    const { current, password } = form.fields
    const outcome = await changePassword(web, { person, current, next: password, ip })
    if (outcome.ok) {
      setSessionCookie(reply, outcome.value.token)
      return redirectTo(reply, '/account?saved=yes')
    }
    switch (outcome.reason) {
      case 'wrong-password':
        return sendPage(
          reply,
          changePasswordPage(frame, { errors: { current: w.changePassword.wrong } }),
          422,
        )
      case 'busy':
        return sendBusy(reply, changePasswordPage(frame, { busy: true }))
      case 'gone':
        return redirectTo(reply, '/sign-in')
      case 'too-many':
        return sendWait(request, reply, { until: outcome.until, clock: web.clock })
      default:
        return unreachable(outcome)
    }
  })
}
