import { randomBytes } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { type App, type AppOptions, createApp, type Operator, type Person } from '#platform/http'
import { createLog, createMetrics } from '#platform/telemetry'

type Given = {
  /** Mounts the routes under test. */
  mount: (app: App) => void
  /** How a request becomes a person or operator, as in production. */
  identify?: AppOptions['identify']
  /** Instead of `identify`: everybody who asks is this person, or this operator. */
  person?: Person
  operator?: Operator
  /** Makes it the console's app; defaults to the applicants'. */
  consoleMenu?: AppOptions['consoleMenu']
  isOfficial?: boolean
  /** Style sheets, for tests that look; none by default. */
  assets?: AppOptions['assets']
  /** Says nothing of faults, where a test makes them. */
  isQuiet?: boolean
}

const noAssets = {
  files: new Map(),
  styles: { site: '/assets/site.css', console: '/assets/console.css' },
}

/** The real pipeline (headers, policy, CSRF, faults) around some routes. No port: requests come by `client`. */
export function testApp({
  mount,
  identify,
  person,
  operator,
  consoleMenu,
  isOfficial,
  assets,
  isQuiet,
}: Given): Promise<App> {
  const one = {
    ...(person && { person: async () => person }),
    ...(operator && { operator: async () => operator }),
  }
  return createApp({
    publicUrl: 'https://gelombang.example',
    cookieSecret: randomBytes(32),
    cookiePrefix: consoleMenu || operator ? 'glk' : 'gl',
    assets: assets ?? noAssets,
    official: { brand: 'Gelombang', host: 'www.prakerja.go.id', isOfficial: isOfficial ?? false },
    identify: identify ?? one,
    isReady: async () => true,
    metrics: createMetrics(),
    log: createLog('web', isQuiet ? 'silent' : 'error'),
    ...(consoleMenu && { consoleMenu }),
  }).then((app) => {
    mount(app)
    return app
  })
}

export type Answer = {
  status: number
  text: string
  /** Where a redirect leads. */
  location: string | undefined
  headers: LightMyRequestResponse['headers']
  cookies: LightMyRequestResponse['cookies']
}
type Headers = Readonly<Record<string, string>>
type Fields = Readonly<Record<string, string | readonly string[]>>

export type Client = {
  get: (path: string, headers?: Headers) => Promise<Answer>
  /** Posts a form with the token of the page that this client saw last. */
  post: (path: string, fields?: Fields, headers?: Headers) => Promise<Answer>
  /** Posts a form with one file. */
  upload: (path: string, fields: Fields, file: UploadedFile) => Promise<Answer>
  /** Goes where a redirect leads, as often as it does. */
  follow: (answer: Answer) => Promise<Answer>
  /** The cookies of this browser, by name. */
  cookies: Map<string, string>
}
export type UploadedFile = { field: string; name: string; type: string; bytes: Buffer }

/** What answers a browser: an app without a port, or a server somewhere. */
export type Answering = {
  inject: (
    options: InjectOptions,
  ) => Promise<Pick<LightMyRequestResponse, 'statusCode' | 'body' | 'headers' | 'cookies'>>
}

/** A browser without scripts: keeps cookies, sends the form token of the last page, says where it comes from. */
export function client(app: Answering, { ip }: { ip?: string } = {}): Client {
  const cookies = new Map<string, string>()
  let token = ''

  async function send(options: InjectOptions): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'accept-encoding': 'identity', ...options.headers, ...(cookie && { cookie }) }
    const response = await app.inject({ ...options, ...(ip && { remoteAddress: ip }), headers })
    keepCookies(cookies, response.cookies)
    token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? token
    const { statusCode, body, headers: answered } = response
    const location = answered['location'] === undefined ? undefined : String(answered['location'])
    return { status: statusCode, text: body, location, headers: answered, cookies: response.cookies }
  }

  const ownPage = { 'sec-fetch-site': 'same-origin' }
  const self: Client = {
    cookies,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    post: (url, fields = {}, headers = {}) =>
      send({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...ownPage, ...headers },
        payload: new URLSearchParams(pairs({ _csrf: token, ...fields })).toString(),
      }),
    upload: async (url, fields, file) => {
      const form = new FormData()
      for (const [name, value] of pairs({ _csrf: token, ...fields })) form.append(name, value)
      form.append(file.field, new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name)
      const encoded = new Response(form)
      const type = encoded.headers.get('content-type') ?? ''
      const payload = Buffer.from(await encoded.arrayBuffer())
      return send({ method: 'POST', url, headers: { 'content-type': type, ...ownPage }, payload })
    },
    follow: async (answer) =>
      answer.location === undefined ? answer : self.follow(await self.get(answer.location)),
  }
  return self
}

function pairs(fields: Fields): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
}

function keepCookies(jar: Map<string, string>, sent: LightMyRequestResponse['cookies']): void {
  for (const { name, value, maxAge, expires } of sent) {
    const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() <= 0)
    if (isGone) jar.delete(name)
    else jar.set(name, encodeURIComponent(value))
  }
}
