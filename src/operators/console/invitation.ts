import { toBuffer } from 'qrcode'
import { z } from 'zod'
import type { PasswordHasher } from '#accounts'
import type { Clock } from '#platform/clock'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type App, type FieldErrors, frameOf, readForm, redirectTo, sendPage } from '#platform/http'
import { acceptInvitation, findInvited } from '../accept-invitation.ts'
import { minPasswordLength } from '../passwords.ts'
import { invitationEndedPage, invitationPage } from './invitation.page.ts'
import { type Words, words } from './words.ts'

export type InvitationDeps = { db: Database; clock: Clock; keyring: Keyring; passwords: PasswordHasher }

const Token = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
const Accept = ({ invitation, signIn }: Words) =>
  z.object({
    password: z
      .string()
      .max(1024, invitation.passwordShort)
      .transform((text) => text.normalize('NFKC'))
      .refine((text) => Array.from(text).length >= minPasswordLength, invitation.passwordShort),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, signIn.codeMissing),
  })

/** Where somebody who was invited sets the second factor and the password. Looking at it changes nothing. */
export function invitation(app: App, deps: InvitationDeps): void {
  const config = { who: 'anyone' } as const

  app.get('/invitation/:token', { config }, async (request, reply) => {
    const token = readToken(request.params)
    const invited = token && (await findInvited(deps, token))
    if (!invited) return sendPage(reply, invitationEndedPage(frameOf(request, reply)), 404)
    return sendPage(reply, invitationPage(frameOf(request, reply), shown(token, invited)))
  })

  app.get('/invitation/:token/qr.png', { config }, async (request, reply) => {
    const token = readToken(request.params)
    const invited = token && (await findInvited(deps, token))
    if (!invited) return reply.callNotFound()
    return reply.type('image/png').send(await toBuffer(invited.address, { margin: 2, width: 220 }))
  })

  app.post('/invitation/:token', { config }, async (request, reply) => {
    const frame = frameOf(request, reply)
    const token = readToken(request.params)
    const invited = token && (await findInvited(deps, token))
    if (!token || !invited) return sendPage(reply, invitationEndedPage(frame), 404)
    const again = (errors: FieldErrors) =>
      sendPage(reply, invitationPage(frame, { ...shown(token, invited), errors }), 422)

    const w = words[request.language]
    const form = readForm(request.body, Accept(w))
    if (!form.ok) return again(form.errors)
    const outcome = await acceptInvitation(deps, { token, ...form.fields })
    if (outcome.ok) return redirectTo(reply, '/sign-in')
    if (outcome.reason === 'link-ended') return sendPage(reply, invitationEndedPage(frame), 404)
    return again({ code: outcome.reason === 'busy' ? w.busy : w.invitation.codeWrong })
  })
}

function readToken(params: unknown): string | undefined {
  const parsed = Token.safeParse(params)
  return parsed.success ? parsed.data.token : undefined
}

function shown(token: string, { name, secret }: { name: string; secret: string }) {
  return { name, secret, qr: `/invitation/${token}/qr.png` }
}
