import type { App } from '#platform/http'
import type { FormDeps } from './deps.ts'
import { mountForm } from './form.ts'

/** Every route of the module: the form, and what became of it. */
export function mountApplications(app: App, web: FormDeps): void {
  mountForm(app, web)
}
