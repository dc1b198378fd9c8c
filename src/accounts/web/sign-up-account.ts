import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { unreachable } from '#platform/outcome'
import { type EmailAddress, readEmailAddress } from '../email-address.ts'
import { signUp } from '../sign-up.ts'
import { type AccountsWeb, sendBusy, sendWait } from './answers.ts'
import { clearCookie, setPendingCookie, setTypedCookie, typedCookie } from './cookies.ts'
import { emailField, newPasswordField, tickedField } from './fields.ts'
import type { Trouble } from './form-top.page.ts'
import { signUpAccountPage } from './sign-up-account.page.ts'
import { openTyped, sealTyped } from './typed-addresses.ts'
import { type Words, words } from './words.ts'

const SecondPage = (w: Words) =>
  z.object({
    email: emailField(w),
    password: newPasswordField(w),
    terms: tickedField(w.signUpAccount.termsMissing),
    privacy: tickedField(w.signUpAccount.privacyMissing),
  })

/** Takes address, password and agreement, and answers the same for every address. */
export function signUpAccount(app: App, web: AccountsWeb): void {
  const config = { who: 'anyone' } as const

  app.get('/sign-up/account', { config }, (request, reply) => {
    if (request.person) return redirectTo(reply, '/dashboard')
    const addresses = openTyped(web, request.cookies[typedCookie])
    if (addresses.length === 0) return redirectTo(reply, '/sign-up')
    return sendPage(reply, pageWith(request, reply, addresses))
  })

  app.post('/sign-up/account', { config }, async (request, reply) => {
    const w = words[request.language]
    const addresses = openTyped(web, request.cookies[typedCookie])
    const form = readForm(request.body, SecondPage(w))
    if (!form.ok) return sendPage(reply, pageWith(request, reply, addresses, form), 422)

    const { email, password } = form.fields
    const typed = { email: email.address, terms: 'yes', privacy: 'yes' }
    const candidates = candidatesOf(addresses, email)
    if (candidates !== addresses) {
      setTypedCookie(reply, sealTyped(web, candidates))
      const { different, again } = w.signUpAccount
      const errors = { email: addresses.length === 0 ? again : different }
      return sendPage(reply, pageWith(request, reply, candidates, { errors, typed }), 422)
    }

    const { language, ip } = request
    const outcome = await signUp(web, { email, password, language, ip })
    if (outcome.ok) {
      setPendingCookie(reply, outcome.value.pendingToken)
      clearCookie(reply, typedCookie)
      return redirectTo(reply, '/sign-up/sent')
    }
    switch (outcome.reason) {
      case 'busy':
        return sendBusy(reply, pageWith(request, reply, addresses, { typed, busy: true }))
      case 'too-many':
        return sendWait(request, reply, { until: outcome.until, clock: web.clock })
      default:
        return unreachable(outcome)
    }
  })
}

/** The addresses to choose from, once more, when the one typed now is none of them; else those that there were. */
function candidatesOf(addresses: string[], email: EmailAddress): string[] {
  const isKnown = addresses.some((address) => readEmailAddress(address)?.canonical === email.canonical)
  return isKnown ? addresses : [...addresses.slice(0, 1), email.address]
}

function pageWith(
  request: FastifyRequest,
  reply: FastifyReply,
  addresses: readonly string[],
  trouble: Trouble = {},
) {
  const choices = addresses.length > 1 ? addresses : undefined
  return signUpAccountPage(frameOf(request, reply), { ...trouble, choices })
}
