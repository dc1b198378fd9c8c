import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { PartnerError } from '#platform/errors'

export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  /** The same for every try of one message, so that mailboxes can tell a repeat. */
  messageId: string
  language: 'id' | 'en'
}

/** What the mail server said: taken, or refused for good (`5xx`: no such mailbox, for example). */
export type MailOutcome = { state: 'sent' } | { state: 'refused'; code: number }

export type Mailer = (mail: Mail) => Promise<MailOutcome>

/**
 * Only a word about the message is for good. A greeting or a sign-in that is refused says something about us: once
 * that is put right, the message must still go.
 */
const Refusal = z.object({
  responseCode: z.int().min(500).max(599),
  command: z.enum(['MAIL FROM', 'RCPT TO', 'DATA']),
})

/**
 * Sends mail by SMTP. Waits at most `timeoutMs` milliseconds for each step.
 *
 * @param url `smtp://` or `smtps://`, with user and password where the server asks for them
 * @param from the sender as people see it, such as `Gelombang <halo@gelombang.example>`
 * @throws PartnerError when the server does not answer, refuses for now (4xx), or refuses us: try again later
 */
export function createMailer({
  url,
  from,
  timeoutMs = 15_000,
}: {
  url: string
  from: string
  timeoutMs?: number
}): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, subject, text, html, messageId, language }) => {
    try {
      // An address object, never a header line: what a person typed cannot add a recipient.
      const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' }
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId,
        headers,
      })
      return { state: 'sent' }
    } catch (error) {
      const refusal = Refusal.safeParse(error)
      if (refusal.success) return { state: 'refused', code: refusal.data.responseCode }
      throw new PartnerError('mail', 'the server did not take the message')
    }
  }
}
