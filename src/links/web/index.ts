import type { App } from '#platform/http'
import type { Official } from '../read-address.ts'
import { checkLink } from './check-link.ts'

/** The page that tells true links from fake ones. */
export function mountLinks(app: App, web: { official: Official }): void {
  checkLink(app, web)
}
