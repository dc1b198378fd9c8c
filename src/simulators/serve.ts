import { readFileSync } from 'node:fs'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Html } from '#platform/html'

/** A stand-in that runs: `address` is `http://127.0.0.1:<port>`; disposing frees the port at once. */
export type Simulator = { address: string; port: number } & AsyncDisposable

const stylesheet = readFileSync(new URL('./simulators.css', import.meta.url), 'utf8')
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Serves one stand-in over HTTP on 127.0.0.1; `port` 0 takes a free one. Pages of other sites in the same browser
 * can neither read it (host names other than loopback get 421) nor press its buttons (foreign `Origin`: 403).
 *
 * @throws when the port is taken
 */
export async function serve(port: number, mount: (app: FastifyInstance) => void): Promise<Simulator> {
  // Stand-ins answer late or never on purpose: closing must not wait for those who still hope.
  const app = fastify({ forceCloseConnections: true })
  await app.register(formbody)
  app.addHook('onRequest', refuseForeignPages)
  app.addHook('onSend', async (_request, reply) => void reply.headers(pageHeaders))
  app.setErrorHandler(answerFault)
  app.get('/simulators.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet))
  mount(app)
  const address = await app.listen({ port, host: '127.0.0.1' })
  return {
    address,
    port: Number(new URL(address).port),
    [Symbol.asyncDispose]: () => app.close(),
  }
}

export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(String(page))
}

/** Ends a change made through `/control/…`: a form goes back to the page `path`, a program gets `body` as JSON. */
export function answerControl(
  request: FastifyRequest,
  reply: FastifyReply,
  { path, body }: { path: string; body: unknown },
): FastifyReply {
  return isForm(request) ? reply.redirect(path, 303) : reply.send(body)
}

/** Reads a control body, JSON or form; empty fields of a form count as not given. @throws ZodError, answered 400 */
export function readControl<Value>(request: FastifyRequest, schema: z.ZodType<Value>): Value {
  const given = z.record(z.string(), z.unknown()).parse(request.body ?? {})
  if (!isForm(request)) return schema.parse(given)
  return schema.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
}

function isForm(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}

const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin', // with `no-referrer` a browser would send its own forms as `Origin: null`
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
}

async function refuseForeignPages(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { host = '', origin } = request.headers
  if (!loopbackNames.has(host.replace(/:\d+$/, ''))) return reply.code(421).send({ error: 'not-loopback' })
  if (origin !== undefined && origin !== `http://${host}`) {
    return reply.code(403).send({ error: 'foreign-origin' })
  }
}

function answerFault(error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof z.ZodError) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    return reply.code(400).send({ error: 'invalid-request', problems })
  }
  const { statusCode = 500 } = z.object({ statusCode: z.number().optional() }).catch({}).parse(error)
  return reply.code(statusCode).send({ error: error instanceof Error ? error.message : 'unknown' })
}
