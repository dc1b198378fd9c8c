import { z } from 'zod'
import type { PasswordHasher } from '#accounts'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { setSessionCookie, signOutOperator } from '../session.ts'
import { signInOperator } from '../sign-in.ts'
import { signInPage } from './sign-in.page.ts'
import { type Words, words } from './words.ts'

export type SignInDeps = { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher }

const SignIn = ({ signIn: w }: Words) =>
  z.object({
    email: z.string().trim().toLowerCase().min(1, w.emailMissing).max(254, w.emailMissing),
    password: z.string().min(1, w.passwordMissing).max(1024, w.passwordMissing),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, w.codeMissing),
  })

/** Sign-in with all three proofs on one page, and sign-out. */
export function signIn(app: App, deps: SignInDeps): void {
  app.get('/sign-in', { config: { who: 'anyone' } }, (request, reply) => {
    if (request.operator) return redirectTo(reply, '/')
    return sendPage(reply, signInPage(frameOf(request, reply), {}))
  })

  app.post('/sign-in', { config: { who: 'anyone' } }, async (request, reply) => {
    const frame = frameOf(request, reply)
    const w = words[request.language]
    const form = readForm(request.body, SignIn(w))
    if (!form.ok) return sendPage(reply, signInPage(frame, form), 422)
    const outcome = await signInOperator(deps, form.fields)
    if (!outcome.ok) {
      const errors = { email: w.signIn[outcome.reason] }
      return sendPage(reply, signInPage(frame, { typed: { email: form.fields.email }, errors }), 422)
    }
    setSessionCookie(reply, outcome.value.token)
    return redirectTo(reply, '/')
  })

  app.post('/sign-out', { config: { who: 'anyone' } }, async (request, reply) => {
    await signOutOperator(deps, { request, reply })
    return redirectTo(reply, '/sign-in')
  })
}
