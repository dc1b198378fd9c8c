import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { formatTime } from '#platform/ui'
import { correctAddress, findPendingSignUp, resendVerification } from '../pending-sign-up.ts'
import { type AccountsWeb, nextMinute } from './answers.ts'
import { pendingCookie } from './cookies.ts'
import { emailField } from './fields.ts'
import { correctAddressPage, signUpSentPage } from './sign-up-sent.page.ts'
import { type Words, words } from './words.ts'

const Query = z.object({ notice: z.enum(['sentAgain', 'corrected', 'tooSoon']).optional().catch(undefined) })
const Correction = (w: Words) => z.object({ email: emailField(w) })

/** For the browser that signed up, and no other: where the message went, another one, another address. */
export function signUpSent(app: App, web: AccountsWeb): void {
  const config = { who: 'anyone' } as const

  app.get('/sign-up/sent', { config }, async (request, reply) => {
    const pending = await findPendingSignUp(web, request.cookies[pendingCookie])
    if (!pending) return redirectTo(reply, request.person ? '/dashboard' : '/sign-in')
    const { email, resendAt } = pending
    const mustWait = resendAt > web.clock()
    const resendTime = mustWait ? formatTime(nextMinute(resendAt)) : undefined
    const { notice } = Query.parse(request.query)
    return sendPage(reply, signUpSentPage(frameOf(request, reply), { email, resendTime, notice }))
  })

  app.post('/sign-up/sent', { config }, async (request, reply) => {
    const outcome = await resendVerification(web, request.cookies[pendingCookie])
    return redirectTo(reply, `/sign-up/sent?notice=${outcome.ok ? 'sentAgain' : 'tooSoon'}`)
  })

  app.get('/sign-up/address', { config }, async (request, reply) => {
    const pending = await findPendingSignUp(web, request.cookies[pendingCookie])
    if (!pending) return redirectTo(reply, '/sign-in')
    return sendPage(reply, correctAddressPage(frameOf(request, reply), { email: pending.email }))
  })

  app.post('/sign-up/address', { config }, async (request, reply) => {
    const w = words[request.language]
    const pendingToken = request.cookies[pendingCookie]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Correction(w))
    if (!form.ok) return sendPage(reply, correctAddressPage(frame, { ...form, email: '' }), 422)
    const { email } = form.fields
    const outcome = await correctAddress(web, { pendingToken, email, language: request.language })
    if (outcome.ok || outcome.reason === 'gone') return redirectTo(reply, '/sign-up/sent?notice=corrected')
    const errors = { email: w.address.tooMany }
    return sendPage(reply, correctAddressPage(frame, { errors, email: email.address }), 422)
  })
}
