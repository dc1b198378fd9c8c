import type { Metrics } from '#platform/telemetry'
import type { App } from './app.ts'

/** Logs and counts each answer by its route, never by its address: an address may hold a token. */
export function observe(app: App, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)'
    const ms = Math.round(reply.elapsedTime)
    metrics.requests.inc({ route, method: request.method, status: reply.statusCode })
    metrics.requestSeconds.observe({ route }, reply.elapsedTime / 1000)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'answered')
    done()
  })
}

/** `/healthz`: the process lives. `/readyz`: what it needs answers. `/metrics`: only for this machine. */
export function serveHealth(
  app: App,
  { isReady, metrics }: { isReady: () => Promise<boolean>; metrics: Metrics },
): void {
  const config = { who: 'anyone' } as const
  app.get('/healthz', { config }, (_request, reply) => reply.send({ status: 'ok' }))
  app.get('/readyz', { config }, async (_request, reply) => {
    const ready = await isReady().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' })
  })
  app.get('/metrics', { config }, async (request, reply) => {
    const isLocal = request.ip === '127.0.0.1' || request.ip === '::1'
    if (!isLocal || request.headers['x-forwarded-for'] !== undefined) return reply.callNotFound()
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
