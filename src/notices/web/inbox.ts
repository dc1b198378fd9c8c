import { z } from 'zod'
import type { Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import { type App, frameOf, sendPage } from '#platform/http'
import { formatDateTime } from '#platform/ui'
import { findMessage, listMessages } from '../inbox.ts'
import { inboxPage, messagePage } from './inbox.page.ts'

const Id = z.object({ id: z.uuid() })

/** Everything we told a person, also what the mail lost. */
export function inbox(app: App, web: { db: Database; keyring: Keyring }): void {
  const config = { who: 'person' } as const

  app.get('/notices', { config }, async (request, reply) => {
    const messages = await listMessages(web, request.person?.personId ?? '')
    const items = messages.map(({ id, at, message }) => ({
      href: `/notices/${id}` as const,
      subject: message.subject,
      at: formatDateTime(request.language, at),
    }))
    return sendPage(reply, inboxPage(frameOf(request, reply), { items }))
  })

  app.get('/notices/:id', { config }, async (request, reply) => {
    const params = Id.safeParse(request.params)
    const personId = request.person?.personId ?? ''
    const found = params.success && (await findMessage(web, { personId, id: params.data.id }))
    if (!found) return reply.callNotFound()
    const at = formatDateTime(request.language, found.at)
    return sendPage(reply, messagePage(frameOf(request, reply), { at, message: found.message }))
  })
}
