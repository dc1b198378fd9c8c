import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { unreachable } from '#platform/outcome'
import { signOut } from '../end-session.ts'
import { sessionCookie } from '../identify-person.ts'
import { readOwnPath } from '../own-path.ts'
import { signIn } from '../sign-in.ts'
import { type AccountsWeb, sendBusy, sendWait } from './answers.ts'
import { clearCookie, setSessionCookie } from './cookies.ts'
import { emailField, passwordField } from './fields.ts'
import { signInPage } from './sign-in.page.ts'
import { type Words, words } from './words.ts'

const next = z.string().optional().catch(undefined).transform(readOwnPath)
const Query = z.object({ next })
const Credentials = (w: Words) => z.object({ email: emailField(w), password: passwordField(w), next })
const Chosen = z.enum(['id', 'en']).optional().catch(undefined)

/** Sign-in and sign-out. */
export function signInAndOut(app: App, web: AccountsWeb): void {
  const config = { who: 'anyone' } as const

  app.get('/sign-in', { config }, (request, reply) => {
    const { next } = Query.parse(request.query)
    if (request.person) return redirectTo(reply, next ?? '/dashboard')
    return sendPage(reply, signInPage(frameOf(request, reply), { next }))
  })

  app.post('/sign-in', { config }, async (request, reply) => {
    const w = words[request.language]
    const frame = frameOf(request, reply)
    const form = readForm(request.body, Credentials(w))
    if (!form.ok) {
      const next = readOwnPath(form.typed['next'])
      return sendPage(reply, signInPage(frame, { ...form, next }), 422)
    }
    const { email, password, next } = form.fields
    const typed = { email: email.address }
    const language = Chosen.parse(request.cookies['gl-lang'])
    const outcome = await signIn(web, { email, password, language, ip: request.ip })
    if (outcome.ok) {
      // Whoever was signed in here before is not any more.
      if (request.person) await signOut(web, request.person)
      setSessionCookie(reply, outcome.value.token)
      return redirectTo(reply, next ?? '/dashboard')
    }
    switch (outcome.reason) {
      case 'wrong-password':
        return sendPage(reply, signInPage(frame, { errors: { email: w.signInPage.wrong }, typed, next }), 422)
      case 'busy':
        return sendBusy(reply, signInPage(frame, { typed, next, busy: true }))
      case 'too-many':
        return sendWait(request, reply, { until: outcome.until, clock: web.clock })
      default:
        return unreachable(outcome)
    }
  })

  app.post('/sign-out', { config }, async (request, reply) => {
    if (request.person) await signOut(web, request.person)
    clearCookie(reply, sessionCookie)
    return redirectTo(reply, '/')
  })
}
