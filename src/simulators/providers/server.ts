import { readFileSync } from 'node:fs'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createGate } from './access.ts'
import { openBooks } from './books.ts'
import type { Call } from './call.ts'
import { type Control, createControl, signingProviders } from './control.ts'
import { mountControl } from './control-routes.ts'
import { answerCall, answerTokenCall, type Desk } from './desk.ts'
import { type Dialect, type ProviderName, providerNames } from './dialect.ts'
import { dialects } from './dialects.ts'
import { createDirectory } from './directory.ts'
import { createFaults } from './fault.ts'
import { jakartaTime } from './jakarta.ts'
import { loadKey } from './keys.ts'
import { knownPartners, type Partners } from './partner.ts'
import type { Delivery } from './spoil.ts'

export type ProvidersOptions = {
  /** 0 takes a free port. */
  port?: number
  clock: () => Date
  partners: Partners
  /** Where credits, accounts and keys outlive a restart, also one by `kill -9`. Without it nothing is kept. */
  dataDir?: string
  /** Holder of an account that nobody has set; phones come as `628…`. */
  nameOf?: (account: string) => string | undefined
  defaultName?: string
}

export type Providers = {
  /** `http://127.0.0.1:<port>`; the page for testers is `/control`. */
  address: string
  port: number
  /** Where each provider's own paths begin, `http://127.0.0.1:<port>/bca`. */
  bases: Record<ProviderName, string>
  control: Control
} & AsyncDisposable

const stylesheet = ['../simulators.css', './providers.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('')
const tokenService = { code: '73' }

/**
 * Stands in for the SNAP servers of BNI, BCA, DANA, OVO, GoPay (Midtrans) and LinkAja on one port of this machine.
 * Each has its dialect under a prefix of its own; the prefix belongs to the path that is signed. See `README.md`.
 *
 * @throws when the port is taken, a public key is none, or the journal in `dataDir` cannot be read
 */
export async function startProviders(options: ProvidersOptions): Promise<Providers> {
  const { port = 0, clock, dataDir, nameOf, defaultName = 'SARI WULANDARI' } = options
  const partners = knownPartners(options.partners)
  const directory = createDirectory({ defaultName, nameOf })
  await using opened = new AsyncDisposableStack()
  const books = opened.use(await openBooks({ dataDir, clock, directory }))
  const gate = createGate({ clock, partners })
  for (const payment of books.payments()) gate.remember(payment)
  const desk: Desk = { office: { clock, books, directory }, gate, faults: createFaults() }
  const keys = new Map(
    await Promise.all(signingProviders.map(async (name) => [name, await loadKey(dataDir, name)] as const)),
  )
  const control = createControl(desk, { partners, keys })

  const app = fastify({ forceCloseConnections: true })
  opened.defer(() => app.close())
  app.get('/simulators.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet))
  app.register((scope) => mountControl(scope, control))
  app.register(async (scope) => mountProviders(scope, desk))
  const address = await app.listen({ port, host: '127.0.0.1' })
  const running = opened.move() // from here on it is the caller who closes
  return {
    address,
    port: Number(new URL(address).port),
    bases: basesOf(address),
    control,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  }
}

function basesOf(address: string): Record<ProviderName, string> {
  const base = (name: ProviderName): string => `${address}/${name}`
  return {
    bni: base('bni'),
    bca: base('bca'),
    dana: base('dana'),
    ovo: base('ovo'),
    gopay: base('gopay'),
    linkaja: base('linkaja'),
  }
}

function mountProviders(app: FastifyInstance, desk: Desk): void {
  // Signatures are over the bytes that came, so nothing may read them before.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  for (const name of providerNames) {
    app.all(`/${name}/*`, async (request, reply) => {
      const delivery = await answer(desk, { request, dialect: dialects[name] })
      return deliver(reply, delivery, desk.office.clock())
    })
  }
}

async function answer(
  desk: Desk,
  { request, dialect }: { request: FastifyRequest; dialect: Dialect },
): Promise<Delivery> {
  const { method = '', url = '', headers } = request.raw
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const call: Call = { dialect, service: tokenService, method, path: url, headers, raw }
  const own = url.slice(dialect.name.length + 1).replace(/\?.*$/s, '')
  if (method === 'POST' && own === dialect.tokenPath.is) return answerTokenCall(desk, call)
  const service = dialect.services.find(({ is }) => is.path === own && (is.method ?? 'POST') === method)?.is
  if (!service) return { status: 404, contentType: 'text/plain', text: 'Not found' }
  return answerCall(desk, { ...call, service })
}

function deliver(reply: FastifyReply, delivery: Delivery, now: Date): FastifyReply {
  if (delivery === 'hang') return reply.hijack()
  if (delivery === 'drop') {
    reply.hijack().raw.destroy()
    return reply
  }
  const { status, contentType, text } = delivery
  const clientKey = reply.request.headers['x-client-key']
  if (clientKey !== undefined) void reply.header('x-client-key', clientKey)
  return reply.code(status).header('x-timestamp', jakartaTime(now)).type(contentType).send(text)
}
