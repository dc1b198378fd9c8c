import { z } from 'zod'
import { type App, frameOf, type Person, readForm, redirectTo, sendPage } from '#platform/http'
import { formatDateTime, type Language } from '#platform/ui'
import { changeLanguage } from '../change-language.ts'
import { maskEmail } from '../email-address.ts'
import { endOtherSessions } from '../end-session.ts'
import { contactOf } from '../notify-person.ts'
import { maskPhone } from '../phone-number.ts'
import { isSessionLive } from '../session-limits.ts'
import { listSessions } from '../store/sessions.ts'
import { accountPage } from './account.page.ts'
import type { AccountsWeb } from './answers.ts'

const config = { who: 'person' } as const

const Query = z.object({ saved: z.literal('yes').optional().catch(undefined) })
const LanguageForm = z.object({ language: z.enum(['id', 'en']) })

/** The account page and its small changes. */
export function account(app: App, web: AccountsWeb): void {
  app.get('/account', { config }, async (request, reply) => {
    const { person, language } = request
    if (!person) return reply.callNotFound()
    const { email, phone, language: messages } = await contactOf(web, person.personId)
    const props = {
      email: maskEmail(email),
      phone: phone && maskPhone(phone),
      messages,
      sessions: await sessionsOf(web, person, language),
      isSaved: Query.parse(request.query).saved === 'yes',
    }
    return sendPage(reply, accountPage(frameOf(request, reply), props))
  })

  app.post('/account/language', { config }, async (request, reply) => {
    const { person } = request
    const form = readForm(request.body, LanguageForm)
    if (!person || !form.ok) return redirectTo(reply, '/account')
    await changeLanguage(web, { personId: person.personId, language: form.fields.language })
    return redirectTo(reply, '/account?saved=yes')
  })

  app.post('/account/sessions', { config }, async (request, reply) => {
    if (request.person) await endOtherSessions(web, request.person)
    return redirectTo(reply, '/account?saved=yes')
  })
}

async function sessionsOf({ db, clock }: AccountsWeb, person: Person, language: Language) {
  const sessions = await listSessions(db, person.personId)
  return sessions
    .filter((session) => isSessionLive(session, clock()))
    .map(({ id, createdAt, seenAt }) => ({
      isThis: id === person.sessionId,
      since: formatDateTime(language, createdAt),
      seen: formatDateTime(language, seenAt),
    }))
}
