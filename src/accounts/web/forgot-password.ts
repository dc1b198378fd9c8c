import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { unreachable } from '#platform/outcome'
import { askReset } from '../ask-reset.ts'
import { findReset, resetPassword } from '../reset-password.ts'
import { type AccountsWeb, sendBusy, sendWait, tokenOf } from './answers.ts'
import { emailField, newPasswordField, tickedField } from './fields.ts'
import {
  forgotPasswordPage,
  forgotPasswordSentPage,
  resetDonePage,
  resetGonePage,
  resetPasswordPage,
} from './forgot-password.page.ts'
import { type Words, words } from './words.ts'

const config = { who: 'anyone' } as const

const Forgotten = (w: Words) => z.object({ email: emailField(w) })
const NewPassword = (w: Words) => z.object({ password: newPasswordField(w) })
const NewAccount = (w: Words) =>
  NewPassword(w).extend({
    terms: tickedField(w.signUpAccount.termsMissing),
    privacy: tickedField(w.signUpAccount.privacyMissing),
  })

/** A forgotten password: the same answer for every address, the rest by e-mail. */
export function forgotPassword(app: App, web: AccountsWeb): void {
  app.get('/forgot-password', { config }, (request, reply) =>
    sendPage(reply, forgotPasswordPage(frameOf(request, reply), {})),
  )

  app.post('/forgot-password', { config }, async (request, reply) => {
    const { language, ip } = request
    const form = readForm(request.body, Forgotten(words[language]))
    if (!form.ok) return sendPage(reply, forgotPasswordPage(frameOf(request, reply), form), 422)
    const outcome = await askReset(web, { email: form.fields.email, language, ip })
    if (!outcome.ok) return sendWait(request, reply, { until: outcome.until, clock: web.clock })
    return redirectTo(reply, '/forgot-password/sent')
  })

  app.get('/forgot-password/sent', { config }, (request, reply) =>
    sendPage(reply, forgotPasswordSentPage(frameOf(request, reply))),
  )
}

/** The link by which a new password is chosen. Opening it changes nothing. */
export function reset(app: App, web: AccountsWeb): void {
  app.get('/reset/:token', { config }, async (request, reply) => {
    const frame = frameOf(request, reply)
    const found = await findReset(web, tokenOf(request))
    if (!found) return sendPage(reply, resetGonePage(frame), 404)
    return sendPage(reply, resetPasswordPage(frame, found))
  })

  app.post('/reset/:token', { config }, async (request, reply) => {
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const token = tokenOf(request)
    const found = await findReset(web, token)
    if (!found) return sendPage(reply, resetGonePage(frame), 404)
    const form = readForm(request.body, found.needsAgreement ? NewAccount(w) : NewPassword(w))
    if (!form.ok) return sendPage(reply, resetPasswordPage(frame, { ...form, ...found }), 422)

    const { password } = form.fields
    const outcome = await resetPassword(web, { token, password })
    if (outcome.ok) return redirectTo(reply, '/reset/done')
    switch (outcome.reason) {
      case 'gone':
        return sendPage(reply, resetGonePage(frame), 404)
      case 'busy': {
        const typed = { terms: 'yes', privacy: 'yes' }
        return sendBusy(reply, resetPasswordPage(frame, { ...found, typed, busy: true }))
      }
      default:
        return unreachable(outcome.reason)
    }
  })

  app.get('/reset/done', { config }, (request, reply) =>
    sendPage(reply, resetDonePage(frameOf(request, reply))),
  )
}
