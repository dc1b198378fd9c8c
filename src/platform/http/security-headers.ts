import helmet from '@fastify/helmet'
import type { App } from './app.ts'

/** What no page of ours ever asks of a device: a hole in a page cannot ask for it either. */
const devices = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

/**
 * Only our own files run or show; no page of ours can be framed; nothing tells other sites where a person was.
 *
 * @param secure whether people come by https, which browsers are then told to insist on
 */
export async function sendSecurityHeaders(app: App, secure: boolean): Promise<void> {
  await app.register(helmet, {
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
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  const permissions = devices.map((device) => `${device}=()`).join(', ')
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', permissions)
    done()
  })
}
