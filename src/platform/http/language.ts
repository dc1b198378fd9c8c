import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#platform/ui'

const cookieName = 'gl-lang'
const oneYearS = 365 * 24 * 60 * 60

/**
 * The language of a page: what the switch asks for (`?lang=`), else the cookie that remembers it, else the
 * account's, else Indonesian. The cookie is no secret and holds nothing but `id` or `en`.
 */
export function chooseLanguage(request: FastifyRequest, reply: FastifyReply, secure: boolean): Language {
  const asked = asLanguage((request.query as Readonly<Record<string, unknown>>)['lang'])
  if (asked) {
    reply.setCookie(cookieName, asked, {
      path: '/',
      maxAge: oneYearS,
      httpOnly: true,
      sameSite: 'lax',
      secure,
    })
    return asked
  }
  return asLanguage(request.cookies[cookieName]) ?? request.person?.language ?? 'id'
}

function asLanguage(value: unknown): Language | undefined {
  return value === 'id' || value === 'en' ? value : undefined
}
