import type { App } from '#platform/http'
import { dashboard } from './dashboard.ts'
import type { HomeDeps } from './deps.ts'
import { landing } from './landing.ts'
import { texts } from './texts.ts'

export type { HomeDeps } from './deps.ts'

/** The first page, the dashboard, and the pages that only tell. */
export function mountHome(app: App, web: HomeDeps): void {
  landing(app, web)
  dashboard(app, web)
  texts(app, web)
}
