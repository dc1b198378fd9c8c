import type { App } from '#platform/http'
import { appealRoute } from './appeal.ts'
import { ask } from './ask.ts'
import type { FormDeps } from './deps.ts'
import { mountForm } from './form.ts'
import { result } from './result.ts'

/** Every route of the module: the form, and what became of it. */
export function mountApplications(app: App, web: FormDeps): void {
  mountForm(app, web)
  result(app, web)
  ask(app, web)
  appealRoute(app, web)
}
