import { type App, frameOf, redirectTo, sendPage } from '#platform/http'
import { formatDateTime } from '#platform/ui'
import { maskNik } from '../nik.ts'
import type { FormDeps } from './deps.ts'
import { formState } from './form-state.ts'
import { receiptPage } from './receipt.page.ts'

/** The receipt of a form that was sent, to print or to keep. */
export function receipt(app: App, web: FormDeps): void {
  app.get('/application/receipt', { config: { who: 'person' } }, async (request, reply) => {
    const { application, answers } = await formState(web, request.person?.personId ?? '')
    if (!application?.receiptNumber || !application.submittedAt) return redirectTo(reply, '/application')
    const props = {
      number: application.receiptNumber,
      at: formatDateTime(request.language, application.submittedAt),
      programme: web.programme.name[request.language],
      name: String(answers['fullName'] ?? ''),
      nik: maskNik(String(answers['nik'] ?? '')),
    }
    return sendPage(reply, receiptPage(frameOf(request, reply), props))
  })
}
