import { z } from 'zod'
import type { App } from '#platform/http'
import { findDocument } from '../find-document.ts'
import type { DocumentDeps } from '../save-document.ts'
import { sendPicture } from '../send-picture.ts'

const Kind = z.object({ kind: z.string().regex(/^[a-z-]{1,40}$/) })

/** A person's own pictures, for that person alone. */
export function mountDocuments(app: App, web: DocumentDeps): void {
  app.get('/documents/:kind', { config: { who: 'person' } }, async (request, reply) => {
    const params = Kind.safeParse(request.params)
    const personId = request.person?.personId ?? ''
    const found = params.success && (await findDocument(web, { personId, kind: params.data.kind }))
    return found ? sendPicture(reply, found) : reply.callNotFound()
  })
}
