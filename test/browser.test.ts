import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { checkPage, openBrowser, openPhone } from './browser.ts'

const rightPage = `<!doctype html>
<html lang="id">
  <head><title>Gelombang</title><meta name="viewport" content="width=device-width"></head>
  <body><main><h1>Halo</h1><p>Selamat datang</p></main></body>
</html>`

/** Serves pages as strictly as the product does: no script, no style of others. */
async function serve(pages: Record<string, string>): Promise<{ site: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', "default-src 'self'")
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(pages[request.url ?? ''])
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  return {
    site: `http://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

test('a page that is right passes, with scripts and without', async () => {
  await using server = await serve({ '/': rightPage })
  await using browser = await openBrowser()
  for (const javaScript of [true, false]) {
    await using phone = await openPhone(browser, { ...server, javaScript })
    const page = await phone.newPage()
    await page.goto('/')
    await checkPage(page)
  }
})

test('a page is told what is wrong with it: markup, access and width', async () => {
  const wrong = '<h3 id="a">A</h3><h3 id="a">B</h3><img src="/x.png"><p>Lebarsekalitanpasatuspasipun</p>'
  await using server = await serve({ '/': rightPage.replace('<p>', `${wrong}<p>`) })
  await using browser = await openBrowser()
  await using phone = await openPhone(browser, server)
  const page = await phone.newPage()
  await page.goto('/')
  await page.setViewportSize({ width: 60, height: 740 })
  await assert.rejects(checkPage(page), (error: Error) => {
    assert.match(error.message, /html no-dup-id/)
    assert.match(error.message, /axe image-alt/)
    assert.match(error.message, /wider than the screen/)
    return true
  })
})

test('the source is judged as it was sent, not as the browser mended it', async () => {
  await using server = await serve({ '/': rightPage.replace('</h1>', '</h2>') })
  await using browser = await openBrowser()
  await using phone = await openPhone(browser, { ...server, javaScript: false })
  const page = await phone.newPage()
  await page.goto('/')
  await assert.rejects(checkPage(page), /html close-order/)
})

test('the browser reaches this machine only', async () => {
  await using browser = await openBrowser()
  await using phone = await openPhone(browser, { site: 'http://example.com' })
  const page = await phone.newPage()
  await assert.rejects(page.goto('/'), /ERR_NAME_NOT_RESOLVED/)
})
