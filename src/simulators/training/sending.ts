import { createHash, randomUUID, sign } from 'node:crypto'
import { z } from 'zod'
import { drawKey, type SigningKey } from './key.ts'

/** What a training institution tells: somebody has completed a course. The names are those of the wire. */
export const TrainingEvent = z.object({
  eventId: z.uuid(),
  type: z.literal('training-completed'),
  participantReference: z.string(),
  courseCode: z.string(),
  completedOn: z.iso.date(),
  certificateNo: z.string(),
})
export type TrainingEvent = z.infer<typeof TrainingEvent>

/** How an event is sent: as it should be, or in one of the ways that the receiver must refuse or see through. */
export const Manner = z.enum([
  'genuine',
  'duplicate',
  'replayed',
  'stale',
  'forged',
  'altered',
  'unknown-key',
])
export type Manner = z.infer<typeof Manner>

/** One HTTP request, ready to be sent any number of times. */
export type Sending = { headers: Record<string, string>; body: string }

export const eventPath = '/partner/v1/events'
const staleMs = 10 * 60_000

/**
 * Writes and signs one request: Ed25519 over key id, timestamp, nonce, method, path and SHA-256 of the body in hex,
 * joined by line feeds, in base64. Every call has a fresh nonce and the time of now.
 *
 * @param path of the whole address, with what stands before `/partner` when there is something
 */
export function writeSending(
  event: TrainingEvent,
  { key, now, path, manner }: { key: SigningKey; now: Date; path: string; manner: Manner },
): Sending {
  const body = JSON.stringify(event)
  const at = manner === 'stale' ? new Date(now.getTime() - staleMs) : now
  const signer = manner === 'forged' || manner === 'unknown-key' ? drawKey() : key
  const keyId = manner === 'unknown-key' ? signer.keyId : key.keyId
  const [timestamp, nonce] = [at.toISOString(), randomUUID()]
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const text = [keyId, timestamp, nonce, 'POST', path, bodyHash].join('\n')
  const altered = JSON.stringify({ ...event, participantReference: `${event.participantReference}9` })
  return {
    headers: {
      'content-type': 'application/json',
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': sign(null, Buffer.from(text), signer.privateKey).toString('base64'),
    },
    body: manner === 'altered' ? altered : body,
  }
}
