import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#platform/ui'

/** A signed-in person, as every module sees one. `personId` never changes; a session comes and goes. */
export type Person = {
  personId: string
  sessionId: string
  language: Language
  /** When this session proved its password last: at sign-in or at a step-up. */
  provedAt: Date
}

/** A signed-in operator. */
export type Operator = { operatorId: string; sessionId: string; name: string; roles: readonly string[] }

/**
 * Who may use a route. Every route declares it, or the server does not start.
 * - `anyone`: no sign-in needed; `person`: a signed-in person;
 * - `partner`: an institution's server, which proves itself by the signature of its message; no cookie counts;
 * - a list of roles: an operator who has one of them; `operator`: every operator.
 */
export type Policy = 'anyone' | 'person' | 'partner' | 'operator' | readonly string[]

declare module 'fastify' {
  interface FastifyContextConfig {
    who?: Policy
    /** Larger body than the usual 64 KB: for uploads, in bytes. */
    cache?: 'public'
  }
  interface FastifyRequest {
    person: Person | undefined
    operator: Operator | undefined
    language: Language
  }
}

export type Identify = {
  person?: (request: FastifyRequest) => Promise<Person | undefined>
  operator?: (request: FastifyRequest) => Promise<Operator | undefined>
}

/** What a visitor lacks for a route: nothing, a sign-in, or the right to know that it exists. */
export function checkPolicy(request: FastifyRequest): 'allowed' | 'sign-in' | 'hidden' {
  const who = request.routeOptions.config.who
  if (who === undefined) return 'hidden' // the handler of unknown addresses
  if (who === 'anyone' || who === 'partner') return 'allowed'
  if (who === 'person') return request.person ? 'allowed' : 'sign-in'
  if (!request.operator) return 'sign-in'
  if (who === 'operator') return 'allowed'
  return request.operator.roles.some((role) => who.includes(role)) ? 'allowed' : 'hidden'
}

/** Where a visitor without a session goes; only our own path comes back as `next`. */
export function signInAddress(request: FastifyRequest): string {
  if (request.method !== 'GET') return '/sign-in'
  const path = request.url.split('?')[0] ?? '/'
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
}

/** Personal pages are never stored, neither by the browser nor on the way. */
export function forbidStoring(reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}
