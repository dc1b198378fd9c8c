import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createLedger } from '../ledger.ts'
import { createSaver, readSaved } from '../saved.ts'

const Sms = z.object({
  id: z.uuid(),
  /** RFC 3339, by the clock of the installation. */
  at: z.string(),
  to: z.string(),
  text: z.string(),
  /** Parts that an operator would charge for. */
  segments: z.int(),
  status: z.enum(['delivered', 'failed']),
  idempotencyKey: z.string(),
})
export type Sms = z.infer<typeof Sms>

/** One authorised request to the gateway. `answer` is the status sent, or the name of the fault. */
export type Request = { at: string; to: string; idempotencyKey: string; answer: string; segments: number }

/** What a send asks for; `to` in E.164 with the plus, Indonesian mobile numbers only. */
export const Send = z.object({
  to: z.string().regex(/^\+628[1-9]\d{6,10}$/),
  text: z.string().min(1).max(1600),
})
export type Send = z.infer<typeof Send>

export type Gateway = Awaited<ReturnType<typeof openGateway>>

/** What was sent, in memory and, with `dataDir`, in `sms.json`. */
export async function openGateway({ clock, dataDir }: { clock: () => Date; dataDir: string | undefined }) {
  const place = { dataDir, name: 'sms.json' }
  const sent = createLedger<Sms>()
  const requests = createLedger<Request>()
  const saver = createSaver(place, () => sent.list())
  const byKey = new Map<string, Sms>()
  const keep = (message: Sms): void => {
    sent.add(message)
    byKey.set(message.idempotencyKey, message)
  }
  for (const message of (await readSaved(place, z.array(Sms))) ?? []) keep(message)
  return {
    sent,
    requests,
    saver,
    /** Accepts a message once for each key. `isReused` means that the key came with another message before. */
    accept({ to, text }: Send, idempotencyKey: string): { message: Sms; isReused: boolean } {
      const earlier = byKey.get(idempotencyKey)
      if (earlier) return { message: earlier, isReused: earlier.to !== to || earlier.text !== text }
      const message: Sms = {
        id: randomUUID(),
        at: clock().toISOString(),
        to,
        text,
        segments: segmentsOf(text),
        status: to.endsWith('0410') ? 'failed' : 'delivered',
        idempotencyKey,
      }
      keep(message)
      saver.saveSoon()
      return { message, isReused: false }
    },
    async clear(): Promise<void> {
      sent.clear()
      byKey.clear()
      requests.clear()
      await saver.save()
    },
  }
}

/**
 * How many parts an operator charges for: 160 signs of the GSM alphabet in one part and 153 in each of several,
 * brackets and the like counted twice; any other sign makes that 70 and 67 (3GPP TS 23.038).
 */
export function segmentsOf(text: string): number {
  const doubled = text.match(/[[\\\]^{|}~€]/g)?.length ?? 0
  const isGsm = /^[\n\r -_a-~€ÄÖÑÜÅÆÉØÇäöñüåæßøèéùìòà¡¿£¥§¤ΔΦΓΛΩΠΨΣΘΞ]*$/.test(text)
  const [alone, each, length] = isGsm ? [160, 153, text.length + doubled] : [70, 67, text.length]
  return length <= alone ? 1 : Math.ceil(length / each)
}
