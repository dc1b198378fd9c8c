import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { PartnerError } from '#platform/errors'
import { client, testApp } from '../../../test/web.ts'
import { html } from '#platform/html'
import { page } from '#platform/ui'
import { type App, frameOf, type Person, sendPage } from './index.ts'

const anyone = { who: 'anyone' } as const
const secret = 'NIK 9901011703980001'

/** A form, and routes that fail in every way. */
function mount(app: App): void {
  app.get('/form', { config: anyone }, (request, reply) => {
    const frame = frameOf(request, reply)
    const field = html`<input type="hidden" name="_csrf" value="${frame.csrf}">`
    return sendPage(reply, page(frame, { title: 'Form' }, html`<h1>Form</h1><form>${field}</form>`))
  })
  app.post('/form', { config: anyone }, (_request, reply) => reply.send('taken'))
  app.get('/own', { config: { who: 'person' } }, (_request, reply) => reply.send('own'))
  app.get('/ip', { config: anyone }, (request, reply) => reply.send(request.ip))
  app.get('/broken', { config: anyone }, () => {
    throw new Error(`broken at ${secret}`)
  })
  app.get('/partner', { config: anyone }, () => {
    throw new PartnerError('civil', secret)
  })
  app.get('/status/:status', { config: anyone }, (request) => {
    const { status } = request.params as { status: string }
    throw Object.assign(new Error(secret), { statusCode: Number(status) })
  })
}

const person: Person = {
  personId: randomUUID(),
  sessionId: randomUUID(),
  language: 'en',
  provedAt: new Date(0),
}

test('a form is taken with its own token, from our own page', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  await browser.get('/form')
  assert.equal((await browser.post('/form')).text, 'taken')
  assert.equal((await browser.post('/form', {}, { 'sec-fetch-site': 'none' })).text, 'taken')
})

test('WEB-05: a token that is missing, changed, or of another browser is refused', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const [browser, stranger] = [client(app), client(app)]
  await browser.get('/form')
  const { text } = await stranger.get('/form')
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  for (const _csrf of ['', 'x', token, `${token}x`]) {
    assert.equal((await browser.post('/form', { _csrf })).status, 403, _csrf)
  }
  browser.cookies.clear()
  assert.equal((await browser.post('/form')).status, 403)
})

test('WEB-05: a right token does not help a page of another site', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  await browser.get('/form')
  for (const site of ['cross-site', 'same-site']) {
    assert.equal((await browser.post('/form', {}, { 'sec-fetch-site': site })).status, 403, site)
  }
  const { text } = await browser.get('/form')
  const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const from = async (origin: string) => {
    const headers = {
      cookie,
      origin,
      host: 'gelombang.example',
      'csrf-token': token,
      'content-type': 'application/x-www-form-urlencoded',
    }
    return (await app.inject({ method: 'POST', url: '/form', headers, payload: 'a=b' })).statusCode
  }
  assert.equal(await from('https://gelombang.example'), 200)
  for (const origin of [
    'https://evil.example',
    'null',
    'https://gelombang.example.evil.example',
    'nonsense',
  ]) {
    assert.equal(await from(origin), 403, origin)
  }
})

test('the switch chooses the language and a cookie keeps it; nonsense changes nothing', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  const language = async (path: string) => /<html lang="(..)"/.exec((await browser.get(path)).text)?.[1]
  assert.equal(await language('/form'), 'id')
  assert.equal(await language('/form?lang=xx'), 'id')
  assert.equal(await language('/form?lang=en'), 'en')
  assert.equal(await language('/form'), 'en')
  assert.equal(await language('/form?lang=id'), 'id')
  browser.cookies.set('gl-lang', 'xx')
  assert.equal(await language('/form'), 'id')
})

test('a person reads in the language of the account, until the switch says otherwise', async () => {
  await using app = await testApp({ mount, person })
  const browser = client(app)
  assert.match((await browser.get('/form')).text, /<html lang="en"/)
  await browser.get('/form?lang=id')
  assert.match((await browser.get('/form')).text, /<html lang="id"/)
})

test('INP-05: a fault is told in both languages, with a number for the help desk and nothing of its cause', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  const answers = { id: await browser.get('/broken?lang=id'), en: await browser.get('/broken?lang=en') }
  assert.match(answers.id.text, /Ada gangguan di pihak kami/)
  assert.match(answers.en.text, /Something went wrong on our side/)
  for (const { status, text } of Object.values(answers)) {
    assert.equal(status, 500)
    assert.match(text, /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/)
    assert.doesNotMatch(text, /9901011703980001|broken at|\.ts:|node:/)
  }
})

test('each refusal keeps its status, has its own page, and says when to come again where that helps', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  const titles: Record<number, RegExp> = {
    400: /Permintaan tidak bisa kami baca/,
    403: /Halaman ini sudah terlalu lama terbuka/,
    404: /Halaman tidak ditemukan/,
    413: /Berkas terlalu besar/,
    418: /Permintaan tidak bisa kami baca/,
    429: /Terlalu banyak percobaan/,
    500: /Ada gangguan di pihak kami/,
    502: /Ada gangguan di pihak kami/,
    503: /Layanan sedang sangat sibuk/,
  }
  for (const [status, title] of Object.entries(titles)) {
    const answer = await browser.get(`/status/${status}`)
    assert.equal(answer.status, Number(status))
    assert.match(answer.text, title)
    assert.doesNotMatch(answer.text, /9901011703980001/)
    const waits = ['429', '503'].includes(status)
    assert.equal(answer.headers['retry-after'] !== undefined, waits, status)
  }
  assert.equal((await browser.get('/status/200')).status, 500)
})

test('a partner that fails is a busy service, with a time to come again', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const { status, headers, text } = await client(app).get('/partner')
  assert.equal(status, 503)
  assert.equal(headers['retry-after'], '30')
  assert.doesNotMatch(text, /civil|9901011703980001/)
})

test('a body that is too large is refused before it is read to its end', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const browser = client(app)
  await browser.get('/form')
  assert.equal((await browser.post('/form', { text: 'x'.repeat(60_000) })).status, 200)
  assert.equal((await browser.post('/form', { text: 'x'.repeat(70_000) })).status, 413)
  const file = { field: 'file', name: 'a.jpg', type: 'image/jpeg', bytes: Buffer.alloc(9 * 1024 * 1024) }
  assert.equal((await browser.upload('/form', {}, file)).status, 413)
})

test('RTE-09: only a proxy that is trusted can say where a request comes from', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const headers = {
    'x-forwarded-for': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-real-ip': '203.0.113.9',
  }
  assert.equal((await client(app, { ip: '198.51.100.7' }).get('/ip', headers)).text, '198.51.100.7')
})

test('figures are for this machine alone, and not through a proxy', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  assert.equal((await client(app, { ip: '127.0.0.1' }).get('/metrics')).status, 200)
  assert.equal((await client(app, { ip: '198.51.100.7' }).get('/metrics')).status, 404)
  const byProxy = { 'x-forwarded-for': '198.51.100.7' }
  assert.equal((await client(app, { ip: '127.0.0.1' }).get('/metrics', byProxy)).status, 404)
})

test('an address for partners answers in data, not in pages', async () => {
  const partner = (app: App) =>
    app.post('/partner', { config: { who: 'partner' } }, () => {
      throw new Error(secret)
    })
  await using app = await testApp({ mount: (routes) => void partner(routes), isQuiet: true })
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/partner', payload: {} })
  assert.deepEqual([statusCode, JSON.parse(body)], [500, { error: 500 }])
})

test('HSTS is sent where people come by https', async () => {
  await using app = await testApp({ mount, isQuiet: true })
  const { headers } = await client(app).get('/form')
  assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
})
