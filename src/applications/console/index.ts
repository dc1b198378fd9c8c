import type { App } from '#platform/http'
import { caseRoute } from './case.ts'
import type { ConsoleDeps } from './deps.ts'
import { person } from './person.ts'
import { queue } from './queue.ts'
import { search } from './search.ts'

export const applicationsMenu = [
  { href: '/queue', key: 'queue', label: { id: 'Antrean', en: 'Queue' }, who: ['reviewer'] },
  { href: '/search', key: 'search', label: { id: 'Cari', en: 'Search' }, who: ['reviewer', 'auditor'] },
]

/** The review queue with its cases, search, and the history of one applicant. */
export function mountApplicationsConsole(app: App, deps: ConsoleDeps): void {
  queue(app, deps)
  caseRoute(app, deps)
  search(app, deps)
  person(app, deps)
}
