import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { PartnerError } from '#platform/errors'
import type { App } from './app.ts'
import { faultPage, type FaultKind } from './fault.page.ts'
import { frameOf } from './page.ts'

const kinds: Record<number, FaultKind> = {
  403: 'form-expired',
  404: 'not-found',
  413: 'too-large',
  429: 'too-many',
  503: 'busy',
}

/** When to try again, in seconds, where whoever refused did not say. */
const waitS: Record<number, number> = { 429: 60, 503: 30 }

/** Answers unknown addresses and everything that was thrown; never with a stack, a query or a version. */
export function answerFaults(app: App): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 404))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = statusOf(error, request)
    if (status >= 500) request.log.error({ err: error }, 'request failed')
    else request.log.info({ status, reason: error.code }, 'request refused')
    return answer(request, reply, status)
  })
}

function statusOf(error: FastifyError, request: FastifyRequest): number {
  if (error instanceof PartnerError) return 503
  // The parser's words about a body of parts that is broken or breaks off carry no status.
  if (error.statusCode === undefined && request.isMultipart() && !request.body) return 400
  const status = error.statusCode ?? 500
  return status >= 400 && status < 600 ? status : 500
}

function answer(request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply {
  if (request.routeOptions.config.who === 'partner') return reply.code(status).send({ error: status })
  const wait = waitS[status]
  if (wait !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', wait)
  const kind = kinds[status] ?? (status >= 500 ? 'broken' : 'bad-request')
  const page = faultPage(frameOf(request, reply), { kind, requestId: request.id })
  return reply.code(status).type('text/html; charset=utf-8').send(String(page))
}
