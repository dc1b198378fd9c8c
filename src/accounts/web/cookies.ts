import type { FastifyReply } from 'fastify'
import { sessionCookie } from '../identify-person.ts'

/** The sign-up of this browser, while it waits for its mailbox. */
export const pendingCookie = '__Host-gl-pending'
/** The address typed on the first page, sealed, until the second. */
export const typedCookie = '__Host-gl-typed'

const hourS = 3_600
const options = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, { ...options, maxAge: 12 * hourS })
}

export function setPendingCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(pendingCookie, token, { ...options, maxAge: 7 * 24 * hourS })
}

export function setTypedCookie(reply: FastifyReply, sealed: string): void {
  reply.setCookie(typedCookie, sealed, { ...options, maxAge: 2 * hourS })
}

export function clearCookie(
  reply: FastifyReply,
  name: typeof sessionCookie | typeof pendingCookie | typeof typedCookie,
): void {
  reply.clearCookie(name, options)
}
