import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import type { AccountsWeb } from './answers.ts'
import { setTypedCookie } from './cookies.ts'
import { emailField } from './fields.ts'
import { signUpPage } from './sign-up.page.ts'
import { sealTyped } from './typed-addresses.ts'
import { type Words, words } from './words.ts'

const FirstPage = (w: Words) => z.object({ email: emailField(w) })

/** Takes the address that somebody wants to sign up with. Costs no row and no hash; says nothing about the address. */
export function signUpStart(app: App, web: AccountsWeb): void {
  const config = { who: 'anyone' } as const

  app.get('/sign-up', { config }, (request, reply) => {
    if (request.person) return redirectTo(reply, '/dashboard')
    return sendPage(reply, signUpPage(frameOf(request, reply), {}))
  })

  app.post('/sign-up', { config }, (request, reply) => {
    const form = readForm(request.body, FirstPage(words[request.language]))
    if (!form.ok) return sendPage(reply, signUpPage(frameOf(request, reply), form), 422)
    setTypedCookie(reply, sealTyped(web, [form.fields.email.address]))
    return redirectTo(reply, '/sign-up/account')
  })
}
