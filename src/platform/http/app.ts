import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
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
import { sendSecurityHeaders } from './security-headers.ts'

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

/** Pages are compressed while somebody waits: quality 5 takes about a millisecond, 11 a hundred. */
const fastBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
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
    rewriteUrl: ({ url = '/' }) => decodable(url),
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
  await sendSecurityHeaders(app, secure)
  // The form token is salted for each answer, so compressed pages tell nothing of it (BREACH).
  await app.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions: fastBrotli })
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

/**
 * Makes an address that cannot be decoded one that no page has. Fastify would answer it without any of our headers.
 */
function decodable(address: string): string {
  const [path = '/', ...query] = address.split('?')
  try {
    decodeURIComponent(path)
    return address
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
