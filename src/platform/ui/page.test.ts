import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#platform/html'
import { button, emailStart, errorSummary, form, type Frame, page, textInput } from '#platform/ui'

const frame: Frame = {
  language: 'id',
  path: '/sign-up',
  csrf: 'token-1',
  signedIn: false,
  official: { brand: 'Gelombang', host: 'www.resmi.example', isOfficial: false },
  styles: { site: '/assets/site.1.css', console: '/assets/console.1.css' },
}
const inside: Frame = { ...frame, signedIn: true }
const write = (on: Frame, given: Partial<Parameters<typeof page>[1]> = {}) =>
  String(page(on, { title: 'Buat akun', ...given }, html`<h1>Buat akun</h1>`))

test('an installation that is not the official site says so first, names the official host and hides from search', () => {
  const text = write(frame)
  assert.match(text, /Peragaan, bukan situs resmi\.[^]*<header/)
  assert.match(text, /hanya <strong class="gl-nowrap">www\.resmi\.example<\/strong>/)
  assert.match(text, /<meta name="robots" content="noindex">/)
})

test('the official site has neither strip nor noindex, but its console is never to be found', () => {
  const official = { ...frame, official: { ...frame.official, isOfficial: true } }
  assert.doesNotMatch(write(official), /gl-strip|noindex|bukan situs resmi/)
  assert.match(write({ ...official, console: { name: 'Dewi', menu: [] } }), /noindex/)
})

test('the upper right leads in, or out by a form with the token', () => {
  assert.match(write(frame), /<a href="\/sign-in">Masuk<\/a><\/nav>/)
  assert.doesNotMatch(write(frame), /sign-out|gl-menu/)
  assert.match(
    write(inside),
    /<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="token-1"><button type="submit">Keluar/,
  )
})

test('the other language is a link to the same page', () => {
  assert.match(write(frame), /href="\?lang=en" rel="alternate" lang="en" hreflang="en">English</)
  const english = write({ ...frame, language: 'en' })
  assert.match(english, /<html lang="en"/)
  assert.match(english, /href="\?lang=id" rel="alternate" lang="id" hreflang="id">Indonesia</)
})

test('a page with errors says so at the start of its title, in its own language', () => {
  assert.match(write(frame, { hasErrors: true }), /<title>Kesalahan: Buat akun · Gelombang<\/title>/)
  assert.match(write({ ...frame, language: 'en' }, { hasErrors: true }), /<title>Error: Buat akun/)
  const field = textInput({ language: 'id', name: 'email', label: 'E-mail', error: 'Isi alamat e-mail' })
  assert.match(String(field), /<span class="govuk-visually-hidden">Kesalahan:<\/span> Isi alamat e-mail/)
})

test('the menu marks the current page; an entry that it does not have is refused', () => {
  assert.match(write(inside, { menu: 'waves' }), /<a href="\/waves" aria-current="page">Gelombang<\/a>/)
  assert.equal(write(inside, { menu: 'waves' }).match(/aria-current="page"/g)?.length, 1)
  assert.throws(() => write(inside, { menu: 'wave' }), TypeError)
})

test('operators have their own sheet, menu and word in the header', () => {
  const menu = [{ href: '/queue', label: 'Antrean', key: 'queue' }]
  const text = write({ ...inside, console: { name: 'Dewi K.', menu } }, { menu: 'queue' })
  assert.match(text, /<link rel="stylesheet" href="\/assets\/console\.1\.css">/)
  assert.match(text, /Gelombang <span>Konsol<\/span>/)
  assert.match(text, /<a href="\/queue" aria-current="page">Antrean<\/a>/)
  assert.doesNotMatch(text, /\/dashboard/)
})

test('nothing on a page is a script or an inline style', () => {
  const everywhere =
    write(inside, { menu: 'home', back: '/', layout: 'wide' }) + write(frame, { layout: 'plain' })
  assert.doesNotMatch(everywhere, /<script|<style|style=|\son[a-z]+=/)
})

test('the error summary links every sentence to its field and is absent without errors', () => {
  const text = String(
    errorSummary('id', { nik: 'Isi NIK', birthDate: 'Isi bulan' }, { birthDate: 'birthDate-month' }),
  )
  assert.match(text, /Ada 2 hal yang perlu diperbaiki/)
  assert.match(text, /<a href="#nik">Isi NIK<[^]*<a href="#birthDate-month">Isi bulan</)
  assert.equal(errorSummary('id', {}), undefined)
  assert.equal(errorSummary('id', { nik: undefined }), undefined)
})

test('every form carries the token; one with files is sent in parts', () => {
  const text = String(
    form(frame, { submit: 'Kirim', multipart: true, secondary: { text: 'Nanti', href: '/' } }),
  )
  assert.match(
    text,
    /^<form method="post" enctype="multipart\/form-data" novalidate><input type="hidden" name="_csrf" value="token-1">/,
  )
  assert.match(
    String(emailStart(frame, { action: '/sign-up', label: 'E-mail', note: 'Gratis' })),
    /value="token-1"/,
  )
})

test('the e-mail start keeps what was typed, says what is wrong and names its round button', () => {
  const start = {
    action: '/sign-up',
    label: 'E-mail',
    note: 'Gratis',
    value: 'sari@',
    error: 'Alamat belum lengkap',
  }
  const text = String(emailStart(frame, start))
  assert.match(text, /value="sari@" aria-describedby="email-note email-error"/)
  assert.match(text, /id="email-error" class="govuk-error-message"/)
  assert.match(text, /<button type="submit" class="gl-round" aria-label="Lanjut mendaftar">/)
})

test('what people type never becomes markup', () => {
  const evil = '"><script>alert(1)</script>'
  const field = textInput({
    language: 'id',
    name: 'a',
    label: evil,
    hint: evil,
    error: evil,
    value: evil,
    prefix: evil,
  })
  assert.doesNotMatch(String(field) + String(button({ text: evil, value: evil, name: 'b' })), /<script/)
})
