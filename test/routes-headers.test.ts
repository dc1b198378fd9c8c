import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { App } from '#platform/http'
import { goodPassword } from './accounts.ts'
import { type Apps, startApps } from './rigs/apps.ts'
import { isReading, isWriting, stepsOf } from './rigs/walk.ts'
import { type Answer, client } from './web.ts'

/** Addresses that no route knows, some of them malformed. */
const strange = [
  '/nothing', '/%', '/%zz', '/%00', '//evil.example', '/..%2f..%2fetc/passwd', '/dashboard/x.css', '/dashboard/;.js',
  '/dashboard%0a.css', '/dashboard;.css', '/DASHBOARD', `/${'x'.repeat(5_000)}`, '/?lang[]=en', '/?lang=en&lang=id',
  '/?__proto__[lang]=en', '/sign-in?next=%00', '/.env', '/.git/config', '/assets/', '/assets/..%2f..%2fpackage.json',
] // prettier-ignore

void describe('every answer', () => {
  let apps: Apps
  const answers: (Answer & { what: string })[] = []

  before(async () => {
    apps = await startApps()
    const { browser } = await apps.person()
    const [operator] = await apps.operatorBrowsers()
    assert.ok(operator)
    const visits = [
      { app: apps.site, browser: client(apps.site) },
      { app: apps.site, browser },
      { app: apps.console, browser: client(apps.console) },
      { app: apps.console, browser: operator.browser },
    ]
    const signedIn = await signIn(apps)
    answers.push(...signedIn.map((answer) => ({ ...answer, what: 'signing in' })))
    for (const { app, browser: visitor } of visits) {
      const keep = (what: string, answer: Answer) => answers.push({ ...answer, what })
      for (const { path } of stepsOf(app).filter(isReading)) {
        keep(`GET ${path}`, await visitor.get(path))
      }
      for (const path of strange) keep(`GET ${path.slice(0, 40)}`, await visitor.get(path))
      for (const { path } of stepsOf(app).filter(isWriting)) {
        keep(`POST ${path}`, await visitor.post(path, {}, { 'sec-fetch-site': 'cross-site' }))
        keep(`POST ${path} in XML`, await visitor.post(path, {}, { 'content-type': 'text/xml' }))
        keep(`POST ${path} of 100 kB`, await visitor.post(path, { text: 'x'.repeat(100_000) }))
      }
    }
  })
  after(() => apps[Symbol.asyncDispose]())

  const without = (fits: (answer: (typeof answers)[number]) => boolean) =>
    answers.filter((answer) => !fits(answer)).map(({ what, status }) => `${what} (${status})`)

  test('none is a fault of ours', () => {
    assert.deepEqual(
      without(({ status }) => status < 500),
      [],
    )
    assert.ok(answers.length > 100)
  })

  test('WEB-01, WEB-03: says what a browser may do with it, also when it is a refusal or a redirect', () => {
    const expected: Record<string, RegExp> = {
      'content-security-policy':
        /^default-src 'none';(?!.*unsafe)(?!.*https?:)(?!.*\*).*frame-ancestors 'none'/,
      'x-content-type-options': /^nosniff$/,
      'cross-origin-opener-policy': /^same-origin$/,
      'cross-origin-resource-policy': /^same-origin$/,
      'referrer-policy': /^no-referrer$/,
      'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
      'x-frame-options': /^DENY$/i,
    }
    for (const [name, form] of Object.entries(expected)) {
      assert.deepEqual(
        without(({ headers }) => form.test(String(headers[name]))),
        [],
        name,
      )
    }
  })

  test('tells no version of anything', () => {
    const tells = ({ headers, text }: Answer) =>
      headers['server'] ?? headers['x-powered-by'] ?? /fastify|node_modules|at .+\.ts:\d+/i.exec(text)?.[0]
    assert.deepEqual(
      without((answer) => tells(answer) === undefined),
      [],
    )
  })

  test('WEB-04: is never stored, unless it is a public file', () => {
    assert.deepEqual(
      without(({ headers }) => headers['cache-control'] === 'no-store'),
      [],
    )
  })

  test('SES-01: cookies are bound to this host, out of reach for scripts and other sites', () => {
    const cookies = answers.flatMap((answer) =>
      answer.cookies.map((cookie) => ({ ...cookie, what: answer.what })),
    )
    const wrong = cookies.filter(({ name, secure, httpOnly, sameSite, path }) => {
      const isBound = name === 'gl-lang' || (name.startsWith('__Host-gl') && secure)
      return !isBound || !httpOnly || sameSite !== 'Lax' || path !== '/'
    })
    assert.deepEqual(wrong, [])
    const names = ['gl-form', 'gl-typed', 'gl-pending', 'gl-session', 'glk-form', 'glk-session'].map(
      (name) => `__Host-${name}`,
    )
    assert.deepEqual(new Set(names).difference(new Set(cookies.map(({ name }) => name))), new Set())
  })

  test('a refusal is a page in the language of the reader', async () => {
    const fits = ({ status, text, what }: Answer & { what: string }) =>
      status < 400 || what.includes('/partner/') || /<h1[^>]*>[^<]+<\/h1>/.test(text)
    assert.deepEqual(without(fits), [])
    const { text } = await client(apps.site).get('/%?lang=en')
    assert.match(text, /<html[^>]* lang="en"/)
  })
})

test('what is not HTTP at all is refused with as little, and the server lives on', async () => {
  await using apps = await startApps()
  const port = await listening(apps.site)
  const garbage = [
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'GET /\u0000 HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    'NONSENSE\r\n\r\n',
  ]
  for (const bytes of garbage) {
    const answer = await send(port, bytes)
    assert.match(answer, /^(?:HTTP\/1\.1 4\d\d |$)/)
    assert.doesNotMatch(answer, /stack|fastify|\.ts:/i)
  }
  assert.match(
    await send(port, 'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 200 /,
  )
})

/** From the e-mail field to a session, and an operator's sign-in: the answers that set the cookies. */
async function signIn({ site, console, work, simulators, config, credentials }: Apps): Promise<Answer[]> {
  const browser = client(site)
  const email = 'sari@contoh.id'
  await browser.get('/sign-up')
  const first = await browser.post('/sign-up', { email })
  await browser.follow(first)
  const second = await browser.post('/sign-up/account', {
    email,
    password: goodPassword,
    terms: 'yes',
    privacy: 'yes',
  })
  await work()
  const [link] = simulators.mailbox.messages(email)[0]?.links ?? []
  const verified = await browser.get(link?.href.slice(config.PUBLIC_URL.length) ?? '')
  const desk = client(console)
  const [operator] = credentials
  assert.ok(operator)
  await desk.get('/sign-in')
  const { email: own, password, nextCode } = operator
  return [first, second, verified, await desk.post('/sign-in', { email: own, password, code: nextCode() })]
}

async function listening(app: App): Promise<number> {
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
}

/** Everything that the server says to these bytes, until it hangs up. */
async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}
