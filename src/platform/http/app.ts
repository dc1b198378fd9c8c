import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Assets, Frame } from '#platform/ui'
import type { Log, Metrics } from '#platform/telemetry'
import { serveAssets } from './assets.ts'
import { answerFaults } from './faults.ts'
import { guard } from './guard.ts'
import { observe, serveHealth } from './observe.ts'
import type { ConsoleMenuItem } from './page.ts'
import type { Identify } from './policy.ts'

export type App = FastifyInstance

export type AppOptions = {
  /** Address of this installation as people type it; decides about `Secure` cookies and HSTS. */
  publicUrl: string
  /** Signs cookies: 32 random bytes. */
  cookieSecret: Buffer
  /** Prefix of cookie names: `gl` for applicants, `glk` for the console. */
  cookiePrefix: 'gl' | 'glk'
  assets: Assets
  official: Frame['official']
  /** Makes it the operators' console, with this menu. */
  consoleMenu?: readonly ConsoleMenuItem[]
  identify: Identify
  /** Whether what the process needs answers; asked by `/readyz`. */
  isReady: () => Promise<boolean>
  metrics: Metrics
  log: Log
  /** Addresses of proxies whose X-Forwarded-For is believed; none by default. */
  trustedProxies?: readonly string[]
}

/** Largest photo, in bytes. */
const maxFile = 8 * 1024 * 1024

/** The pipeline of every request, in order. Routes are mounted by the caller; each must declare its policy. */
export async function createApp(options: AppOptions): Promise<App> {
  const secure = options.publicUrl.startsWith('https:')
  const app = fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    // Addresses may hold tokens: `observe` logs the route instead.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    bodyLimit: 65_536,
    requestTimeout: 30_000,
    onProtoPoisoning: 'error',
  })
  app.decorate('site', {
    official: options.official,
    styles: options.assets.styles,
    consoleMenu: options.consoleMenu,
  })
  observe(app, options.metrics)
  await app.register(helmet, securityHeaders(secure))
  await app.register(formbody)
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: maxFile, files: 1, fields: 20, parts: 21, fieldSize: 16_384, headerPairs: 50 },
  })
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  await app.register(cookie, { secret: options.cookieSecret.toString('hex') })
  await app.register(csrf, {
    cookieKey: `__Host-${options.cookiePrefix}-form`,
    cookieOpts: { signed: true, httpOnly: true, secure: true, sameSite: 'lax', path: '/' },
  })
  guard(app, { identify: options.identify, secure })
  answerFaults(app)
  serveAssets(app, options.assets)
  serveHealth(app, options)
  return app
}

/** Only our own files run or show; no page of ours can be framed; nothing tells other sites where a person was. */
function securityHeaders(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: true },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    xFrameOptions: { action: 'deny' as const },
  }
}
