import { z } from 'zod'
import { saveDocument } from '#documents'
import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { isFormEditable } from '../draft.ts'
import { formPages } from '../pages.ts'
import type { FormDeps } from './deps.ts'
import { documentsPage } from './documents.page.ts'
import { editableForm } from './form-state.ts'
import { words } from './words.ts'

const Upload = z.object({ kind: z.string(), file: z.instanceof(Buffer).optional().catch(undefined) })

/** The photos, one form each. What arrives is remade before it is kept, so the preview is what reviewers will see. */
export function documents(app: App, web: FormDeps): void {
  const config = { who: 'person' } as const
  const part = {
    now: formPages.indexOf('documents') + 1,
    of: formPages.length,
    rules: web.programme.documents,
  }

  app.get('/application/documents', { config }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    return sendPage(reply, documentsPage(frameOf(request, reply), { ...part, sent: state.documents }))
  })

  app.post('/application/documents', { config, bodyLimit: 9 * 1024 * 1024 }, async (request, reply) => {
    const state = await editableForm(web, { request, reply })
    if (!state) return reply
    const w = words[request.language].documents
    const upload = Upload.safeParse(request.body)
    const rule = upload.success && part.rules.find(({ code }) => code === upload.data.kind)
    if (!rule) return reply.callNotFound()
    const again = (text: string) => {
      const props = { ...part, sent: state.documents, errors: { [rule.code]: text } }
      return sendPage(reply, documentsPage(frameOf(request, reply), props), 422)
    }
    const { file } = upload.data
    if (!file?.length) return again(w.missing)
    const kept = await saveDocument(web, {
      personId: state.personId,
      kind: rule.code,
      sent: file,
      limits: rule,
      mayStill: (tx) => isFormEditable(tx, { personId: state.personId, programme: web.programme.code }),
    })
    if (kept.ok) return redirectTo(reply, '/application/documents')
    return kept.reason === 'not-now' ? redirectTo(reply, '/application') : again(w.faults[kept.reason])
  })
}
