import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { App } from '#platform/http'
import { mountLinks } from '#links/web'
import { validateHtml } from '../../../test/html-validate.ts'
import { client, testApp } from '../../../test/web.ts'

const official = { host: 'www.prakerja.go.id', brandWords: ['prakerja', 'kartu prakerja'] }
const fake = 'http://dashboard.prakerja.go.id.daftarkartu.example/?gelombang=3'

void describe('the page that checks a link', () => {
  let app: App
  before(async () => void (app = await testApp({ mount: (site) => mountLinks(site, { official }) })))
  after(() => app.close())

  async function ask(text: string, language = 'id') {
    const browser = client(app)
    await browser.get(`/check-link?lang=${language}`)
    return browser.post('/check-link', { text })
  }

  test('names the one official host and asks for a link, in both languages', async () => {
    const id = await client(app).get('/check-link')
    const en = await client(app).get('/check-link?lang=en')
    for (const { status, text } of [id, en]) {
      assert.equal(status, 200)
      assert.match(text, /<strong class="gl-nowrap">www\.prakerja\.go\.id<\/strong>/)
    }
    assert.match(id.text, /<h1[^>]*>Periksa tautan</)
    assert.match(en.text, /<h1[^>]*>Check a link</)
  })

  test('shows a fake as text with its owner in bold, the reasons, and what to do', async () => {
    const { status, text } = await ask(fake)
    assert.equal(status, 200)
    assert.match(text, /<title>Tampak seperti palsu: Periksa tautan/)
    assert.match(text, /gl-verdict--bad/)
    assert.match(text, /http:\/\/dashboard\.prakerja\.go\.id\.<b>daftarkartu\.example<\/b>\/\?gelombang=3/)
    assert.match(text, /hanya ditempelkan di depan/)
    assert.match(text, /Jangan isi apa pun/)
    assert.doesNotMatch(text, /href="http:/)
  })

  test('says the same in English', async () => {
    const { text } = await ask(fake, 'en')
    assert.match(text, /Looks like a fake/)
    assert.match(
      text,
      /The name of the site ends in <strong>daftarkartu\.example<\/strong>, not in prakerja\.go\.id/,
    )
  })

  test('each verdict has its card', async () => {
    const cards = [
      ['https://www.prakerja.go.id/daftar', 'good', 'Alamat resmi'],
      ['https://contoh.example', 'unknown', 'Bukan alamat resmi'],
      ['https://prakerja.vip', 'bad', 'Tampak seperti palsu'],
      ['Halo, apa kabar?', 'unknown', 'Tidak ada tautan'],
    ] as const
    for (const [pasted, card, title] of cards) {
      const { text } = await ask(pasted)
      assert.match(text, new RegExp(`gl-verdict--${card}">\\s*<h2[^>]*>${title}<`), pasted)
    }
  })

  test('a true address in a doubtful message is not called somebody else’s', async () => {
    const { text } = await ask('Bayar Rp50.000 di https://www.prakerja.go.id')
    assert.match(text, /Nama situsnya milik program ini/)
    assert.match(text, /gl-verdict--bad/)
  })

  test('what was pasted comes back as it was, as text', async () => {
    const { text } = await ask('<b onclick="x()">https://evil.example</b>')
    assert.match(text, /<textarea[^>]*>&lt;b onclick=/)
    assert.doesNotMatch(text, /<b onclick/)
  })

  test('nothing, or too much, is refused with the field named', async () => {
    for (const pasted of ['  ', 'x'.repeat(5_001)]) {
      const { status, text } = await ask(pasted)
      assert.equal(status, 422)
      assert.match(text, /<title>Kesalahan: /)
      assert.match(text, /<a href="#text">/)
    }
  })

  test('a form that is not ours changes nothing', async () => {
    const { status } = await client(app).post('/check-link', { text: fake })
    assert.equal(status, 403)
  })

  test('the owner stands out where it is the owner, also when it is named before the @ and in the path', async () => {
    const { text } = await ask('https://evil.example@evil.example/evil.example')
    assert.match(text, /https:\/\/evil\.example@<b>evil\.example<\/b>\/evil\.example/)
  })

  test('every answer is right HTML, in both languages', async () => {
    const pasted = [
      fake,
      'https://рrakerja.go.id',
      'https://www.prakerja.go.id',
      'Halo',
      '',
      'javascript:alert(1)',
      'https://[::1]:8/',
    ]
    for (const language of ['id', 'en']) {
      for (const text of pasted)
        assert.deepEqual(await validateHtml((await ask(text, language)).text), [], text)
    }
  })
})
