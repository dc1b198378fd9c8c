import { isRecentlyProved } from '#accounts'
import { z } from 'zod'
import { type App, frameOf, type Person, readForm, redirectTo, sendPage } from '#platform/http'
import { confirmAccount, nameOf } from '../confirm-account.ts'
import { participantReference } from '../join-programme.ts'
import { findConnected } from '../overview.ts'
import { findProposedNames } from '../proposed-names.ts'
import { resendCode } from '../propose-account.ts'
import { codePage } from './code.page.ts'
import { proofPath } from './connect.ts'
import type { PayoutsWeb } from './index.ts'
import { type Words, words } from './words.ts'

const config = { who: 'person' } as const

/** The code by SMS that confirms an account. */
export function confirmCode(app: App, web: PayoutsWeb): void {
  app.get('/payouts/connect/code', { config }, async (request, reply) => {
    const proposed = await findProposed(web, request.person)
    if (!proposed) return redirectTo(reply, '/payouts/connect')
    return sendPage(reply, codePage(frameOf(request, reply), proposed))
  })

  app.post('/payouts/connect/code', { config }, async (request, reply) => {
    const { person, language } = request
    const proposed = await findProposed(web, person)
    if (!person || !proposed) return redirectTo(reply, '/payouts/connect')
    if (!isRecentlyProved(person, web.clock)) return redirectTo(reply, proofPath)
    const frame = frameOf(request, reply)
    const w = words[language]
    const form = readForm(request.body, CodeForm(w, proposed.names !== undefined))
    if (!form.ok) return sendPage(reply, codePage(frame, { ...proposed, errors: form.errors }), 422)
    const { personId } = person
    const outcome = await confirmAccount(web, {
      personId,
      programme: proposed.programme,
      code: form.fields.code,
    })
    if (outcome.ok) {
      await participantReference(web, { personId, programme: proposed.programme }) // shown from now on
      const waits = outcome.value.activeFrom > web.clock()
      return redirectTo(reply, waits ? '/payouts?saved=changed' : '/payouts?saved=connected')
    }
    const errors = { code: refusalText(w, outcome.reason) }
    return sendPage(reply, codePage(frame, { ...proposed, errors }), 422)
  })

  // Where the page stands when its language is switched.
  app.get('/payouts/connect/code/resend', { config }, (_request, reply) =>
    redirectTo(reply, '/payouts/connect/code'),
  )

  app.post('/payouts/connect/code/resend', { config }, async (request, reply) => {
    const { person, language } = request
    const proposed = await findProposed(web, person)
    if (!person || !proposed) return redirectTo(reply, '/payouts/connect')
    const w = words[language]
    const frame = frameOf(request, reply)
    const outcome = await resendCode(web, person.personId)
    if (outcome.ok) return sendPage(reply, codePage(frame, { ...proposed, isResent: true }))
    const text = outcome.reason === 'too-soon' ? w.code.tooSoon : w.connect.tooMany
    return sendPage(reply, codePage(frame, { ...proposed, errors: { code: text } }), 429)
  })
}

async function findProposed(web: PayoutsWeb, person: Person | undefined) {
  const award = person && (await web.findActiveAward(web.db, person.personId))
  if (!award) return undefined
  const { personId } = person
  const account = await findConnected(web, { personId, state: 'proposed' })
  if (!account) return undefined
  const names = await findProposedNames(web, personId)
  return {
    programme: award.programme,
    channel: nameOf(award.programme, account.channel),
    last4: account.last4,
    names,
  }
}

function CodeForm(w: Words, mustConfirmName: boolean) {
  return z.object({
    same: mustConfirmName ? z.literal('yes', w.code.sameMissing) : z.string().optional(),
    code: z
      .string(w.code.missing)
      .transform((typed) => typed.replaceAll(/\s/g, ''))
      .refine((code) => /^\d{6}$/.test(code), w.code.missing),
  })
}

function refusalText(
  w: Words,
  reason: 'nothing-proposed' | 'wrong-code' | 'expired' | 'too-many' | 'account-in-use',
) {
  const texts = {
    'nothing-proposed': w.troubles['code-gone'],
    'wrong-code': w.code.wrong,
    expired: w.code.expired,
    'too-many': w.code.tooMany,
    'account-in-use': w.troubles['account-in-use'],
  }
  return texts[reason]
}
