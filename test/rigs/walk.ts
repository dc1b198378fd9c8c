import type { App, Route } from '#platform/http'

type Step = Route & { path: string }

/**
 * The routes of an app, each with an address to ask for. What is a parameter gets the given value.
 * Assets are left out: they are many, all alike, and have a test of their own.
 */
export function stepsOf(app: App, { parameter = unknownId }: { parameter?: string } = {}): Step[] {
  return app.routeTable
    .filter(({ url }) => !url.startsWith('/assets/'))
    .map((route) => ({ ...route, path: route.url.replaceAll(/:[A-Za-z]+/g, parameter) }))
}

/** Looks like an id of ours, but is nobody's. */
export const unknownId = '01970000-0000-7000-8000-000000000000'

export const isReading = ({ method }: Route) => method === 'GET' || method === 'HEAD'
export const isWriting = (route: Route) => !isReading(route)
/** A token is a secret, not an id: a wrong one gets the page that a right one gets, so that nobody learns which is. */
export const holdsId = ({ url }: Route) => /:(?!token)/.test(url)
