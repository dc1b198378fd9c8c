import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { civilDay } from '#platform/clock'
import type { App } from '#platform/http'
import { isGenuine } from '../partner-signature.ts'
import { receivePartnerEvent } from '../receive-partner-event.ts'
import type { PayoutsWeb } from './index.ts'

/** Finds the public key (Ed25519) of an institution; `undefined` for one that nobody knows. */
export type FindPartnerKey = (keyId: string) => KeyObject | undefined

const Headers = z.object({
  'x-key-id': z.string().min(1).max(100),
  'x-timestamp': z.string().min(1).max(40),
  'x-nonce': z.string().min(8).max(100),
  'x-signature': z.base64().max(200),
})

const Event = z.object({
  eventId: z.string().min(1).max(100),
  type: z.enum(['training-completed', 'survey-completed']),
  participantReference: z.string().trim().min(1).max(100),
  completedOn: z.iso.date(),
  courseCode: z.string().max(50),
  certificateNo: z.string().max(50),
})

/**
 * Takes the events of training institutions. An institution learns whether its message was well made, never whether
 * a participant exists or has been told of before.
 */
export function partnerEvents(app: App, web: PayoutsWeb): void {
  app.post('/partner/v1/events', { config: { who: 'partner' } }, async (request, reply) => {
    const headers = Headers.safeParse(request.headers)
    const body = Buffer.isBuffer(request.body) ? request.body : undefined
    if (!headers.success || !body) return reply.code(401).send({ status: 'refused' })
    const {
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': signature,
    } = headers.data
    const message = { keyId, timestamp, nonce, signature, path: request.raw.url ?? '', body }
    const now = web.clock()
    if (!isGenuine(message, { key: web.findPartnerKey(keyId), now }))
      return reply.code(401).send({ status: 'refused' })
    const event = Event.safeParse(parseJson(body))
    if (!event.success || event.data.completedOn > civilDay(now))
      return reply.code(422).send({ status: 'unreadable' })
    await receivePartnerEvent(web, { keyId, nonce, event: event.data })
    return reply.code(202).send({ status: 'accepted' })
  })
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
