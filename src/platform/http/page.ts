import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '#platform/html'
import type { Frame } from '#platform/ui'

declare module 'fastify' {
  interface FastifyInstance {
    /** What pages show on every page, fixed at start. */
    site: Pick<Frame, 'official' | 'styles'> & { consoleMenu: readonly ConsoleMenuItem[] | undefined }
  }
}

/** An entry of the operators' menu; `who` as in the policy of the page it leads to. */
export type ConsoleMenuItem = {
  href: string
  key: string
  label: { id: string; en: string }
  who: 'operator' | readonly string[]
}

/** What every page needs to know about its request; also makes the form token. */
export function frameOf(request: FastifyRequest, reply: FastifyReply): Frame {
  const { official, styles, consoleMenu } = request.server.site
  const { operator, language } = request
  const menu = (consoleMenu ?? [])
    .filter(({ who }) => who === 'operator' || operator?.roles.some((role) => who.includes(role)))
    .map(({ href, key, label }) => ({ href, key, label: label[language] }))
  return {
    language,
    path: request.url.split('?')[0] ?? '/',
    csrf: reply.generateCsrf(),
    signedIn: request.person !== undefined || operator !== undefined,
    official,
    styles,
    ...(consoleMenu && { console: { name: operator?.name ?? '', menu: operator ? menu : [] } }),
  }
}

/** Sends a page; 422 when its form has errors. */
export function sendPage(
  reply: FastifyReply,
  page: Html,
  status: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(String(page))
}

/** Answers a form that went well: the browser asks for `path` by GET, so that reloading posts nothing again. */
export function redirectTo(reply: FastifyReply, path: `/${string}`): FastifyReply {
  return reply.redirect(path, 303)
}
