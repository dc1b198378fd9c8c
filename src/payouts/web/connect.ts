import { isRecentlyProved } from '#accounts'
import { z } from 'zod'
import { type Channel, getProgramme } from '#programmes'
import { type App, frameOf, type Person, readForm, redirectTo, sendPage } from '#platform/http'
import { proposeAccount, type ProposeRefusal, readNumber } from '../propose-account.ts'
import { channelPage, numberPage } from './connect.page.ts'
import type { PayoutsWeb } from './index.ts'
import { type Words, words } from './words.ts'

const config = { who: 'person' } as const
const Params = z.object({ channel: z.string() })

/**
 * Connecting an account: choose the channel, give the number; the provider is asked whose it is. Asks for the password
 * again when it was given more than ten minutes ago.
 */
export function connectAccount(app: App, web: PayoutsWeb): void {
  app.get('/payouts/connect', { config }, async (request, reply) => {
    const channels = await channelsOf(web, request.person)
    if (!request.person || !channels) return reply.callNotFound()
    if (!isRecentlyProved(request.person, web.clock)) return redirectTo(reply, proofPath)
    return sendPage(reply, channelPage(frameOf(request, reply), { channels: choices(channels) }))
  })

  app.post('/payouts/connect', { config }, async (request, reply) => {
    const channels = await channelsOf(web, request.person)
    if (!channels) return reply.callNotFound()
    const frame = frameOf(request, reply)
    const form = readForm(request.body, ChannelForm(words[request.language], channels))
    if (!form.ok) return sendPage(reply, channelPage(frame, { channels: choices(channels), ...form }), 422)
    return redirectTo(reply, `/payouts/connect/${form.fields.channel}`)
  })

  app.get('/payouts/connect/:channel', { config }, async (request, reply) => {
    const channel = find(await channelsOf(web, request.person), request.params)
    if (!request.person || !channel) return reply.callNotFound()
    if (!isRecentlyProved(request.person, web.clock)) return redirectTo(reply, proofPath)
    return sendPage(reply, numberPage(frameOf(request, reply), { channel: named(channel, request.language) }))
  })

  app.post('/payouts/connect/:channel', { config }, async (request, reply) => {
    const { person, language } = request
    const channel = find(await channelsOf(web, person), request.params)
    if (!person || !channel) return reply.callNotFound()
    if (!isRecentlyProved(person, web.clock)) return redirectTo(reply, proofPath)
    const frame = frameOf(request, reply)
    const w = words[language]
    const shown = named(channel, language)
    const form = readForm(request.body, NumberForm(w, channel, shown.label))
    if (!form.ok) return sendPage(reply, numberPage(frame, { channel: shown, ...form }), 422)
    const { number: typed } = form.fields
    const outcome = await proposeAccount(web, { personId: person.personId, channel, typed })
    if (outcome.ok) return redirectTo(reply, '/payouts/connect/code')
    const errors = { number: refusalText(w, outcome.reason, shown.label) }
    const status = outcome.reason === 'provider-unavailable' ? 503 : 422
    return sendPage(reply, numberPage(frame, { channel: shown, typed: { number: typed }, errors }), status)
  })
}

export const proofPath = '/account/confirm?next=/payouts/connect'

/** The channels of the programme in which a person is a recipient. */
async function channelsOf(
  web: PayoutsWeb,
  person: Person | undefined,
): Promise<readonly Channel[] | undefined> {
  const award = person && (await web.findActiveAward(web.db, person.personId))
  return (
    award && getProgramme(award.programme).channels.filter(({ code }) => web.providers[code] !== undefined)
  )
}

function find(channels: readonly Channel[] | undefined, params: unknown): Channel | undefined {
  const asked = Params.safeParse(params).data?.channel
  return channels?.find(({ code }) => code === asked)
}

function choices(channels: readonly Channel[]) {
  return channels.map(({ code, name }) => ({ value: code, text: name }))
}

function named({ code, name, account }: Channel, language: 'id' | 'en') {
  return {
    code,
    name,
    label: account.label[language],
    hint: account.hint[language],
    isPhone: account.holds === 'mobile-number',
  }
}

function ChannelForm(w: Words, channels: readonly Channel[]) {
  const codes = channels.map(({ code }) => code)
  return z.object({
    channel: z
      .string(w.connect.chooseMissing)
      .refine((value) => codes.includes(value), w.connect.chooseMissing),
  })
}

function NumberForm(w: Words, channel: Channel, label: string) {
  return z.object({
    number: z
      .string(w.connect.numberMissing(label))
      .trim()
      .min(1, w.connect.numberMissing(label))
      .max(60, w.connect.numberWrong(label))
      .refine(
        (typed) => typed === '' || readNumber(channel, typed) !== undefined,
        w.connect.numberWrong(label),
      ),
  })
}

function refusalText(w: Words, reason: ProposeRefusal, label: string): string {
  if (reason === 'number-invalid') return w.connect.numberWrong(label)
  return reason === 'too-many-codes' ? w.connect.tooMany : w.troubles[reason]
}
