import { z } from 'zod'
import { recordLook } from '#operators'
import type { App } from '#platform/http'
import { findDocument } from '../find-document.ts'
import type { DocumentDeps } from '../save-document.ts'
import { sendPicture } from '../send-picture.ts'

const Asked = z.object({ personId: z.uuid(), kind: z.string().regex(/^[a-z-]{1,40}$/) })

/** The pictures of a case, for reviewers; each look is recorded before the picture is sent. */
export function mountDocumentsConsole(app: App, deps: DocumentDeps): void {
  app.get('/people/:personId/documents/:kind', { config: { who: ['reviewer'] } }, async (request, reply) => {
    const params = Asked.safeParse(request.params)
    const { operator } = request
    if (!params.success || !operator) return reply.callNotFound()
    const { personId, kind } = params.data
    await recordLook(deps, { actor: operator, personId, what: `document:${kind}`, reason: 'review' })
    const found = await findDocument(deps, { personId, kind })
    return found ? sendPicture(reply, found) : reply.callNotFound()
  })
}
