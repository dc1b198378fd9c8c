import { z } from 'zod'
import type { Message } from './message.ts'

/** Where the sealed content of a notice stands. */
export const place = 'notices.notices.sealed'

/** What is sealed in a notice: its words and where they go. */
export const Content = z.object({
  message: z.object({
    subject: z.string(),
    paragraphs: z.array(z.string()),
    rows: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
    action: z
      .object({ label: z.string(), path: z.custom<`/${string}`>((path) => String(path).startsWith('/')) })
      .exactOptional(),
  }),
  email: z.string().exactOptional(),
  sms: z.object({ to: z.string(), text: z.string() }).exactOptional(),
})
export type Content = {
  message: Message
  email?: string
  sms?: { to: string; text: string }
}
