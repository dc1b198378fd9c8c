import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountsRig, goodPassword, signUpBy, verifiedBy } from '../../../test/accounts.ts'
import { validateHtml } from '../../../test/html-validate.ts'
import type { Answer } from '../../../test/web.ts'

const email = 'sari@contoh.id'

for (const language of ['id', 'en'] as const) {
  test(`every page is valid HTML with one heading, in ${language}`, async () => {
    const seen = await walk(language)
    for (const [path, { text, status }] of seen) {
      assert.deepEqual(await validateHtml(text), [], path)
      assert.equal(text.match(/<h1/g)?.length, 1, `${path} has one heading`)
      assert.match(text, new RegExp(`<html lang="${language}"`), path)
      assert.equal(
        /<title>(?:Kesalahan|Error): /.test(text),
        status === 422 || status === 503,
        `title of ${path}`,
      )
      assert.ok(!/undefined|\[object|NaN/.test(text), path)
    }
    assert.deepEqual(new Set(seen.map(([, { status }]) => status)), new Set([200, 404, 422, 429]))
  })
}

/** Sees every page of the module, also with errors. */
async function walk(language: 'id' | 'en'): Promise<[string, Answer][]> {
  await using rig = await accountsRig()
  const seen: [string, Answer][] = []
  const visitor = rig.browser()
  await visitor.get(`/sign-up?lang=${language}`)
  const look = async (path: string) => void seen.push([path, await visitor.get(path)])
  const post = async (path: string, fields: Record<string, string> = {}) => {
    const answer = await visitor.post(path, fields)
    if (answer.status !== 303) seen.push([`POST ${path}`, answer])
  }

  for (const path of ['/sign-up', '/sign-in?next=/waves', '/forgot-password', '/forgot-password/sent'])
    await look(path)
  for (const path of ['/verify/x', '/verify/done', '/reset/x', '/reset/done']) await look(path)
  for (const path of ['/sign-up', '/sign-in', '/forgot-password', '/verify/x', '/reset/x']) await post(path)
  await post('/sign-up', { email: 'sari@contho.id' })
  await look('/sign-up/account')
  await post('/sign-up/account', { terms: 'yes' })
  await post('/sign-up/account', { email, password: goodPassword, terms: 'yes', privacy: 'yes' })
  await post('/sign-up/account', { email, password: goodPassword, terms: 'yes', privacy: 'yes' })
  for (const notice of ['sentAgain', 'corrected', 'tooSoon']) await look(`/sign-up/sent?notice=${notice}`)
  rig.clock.move({ minutes: 2 })
  await look('/sign-up/sent')
  await look('/sign-up/address')
  await post('/sign-up/address', { email: 'x' })
  await post('/forgot-password', { email })
  await rig.deliver()
  const reset = rig.lastLink(email)
  await look(reset)
  await post(reset, { password: 'x' })

  await verifiedBy(rig, visitor, 'budi@contoh.id')
  await look('/account')
  await post('/account/language', { language })
  for (const path of ['/account?saved=yes', '/account/password', '/account/confirm']) await look(path)
  for (const path of ['/account/password', '/account/confirm']) await post(path)
  for (let i = 0; i < 6; i += 1) await post('/account/confirm', { password: 'salah' })
  return seen
}

test('what is typed comes back, a password never does', async () => {
  await using rig = await accountsRig()
  const browser = rig.browser()
  const hostile = '"><script>alert(1)</script>'
  await browser.get('/sign-in')
  const answers = [
    await browser.post('/sign-in', { email: hostile, password: goodPassword, next: hostile }),
    await browser.post('/sign-up', { email: hostile }),
    await browser.post('/forgot-password', { email: hostile }),
  ]
  await signUpBy(browser, email)
  await browser.get('/sign-up/address')
  answers.push(await browser.post('/sign-up/address', { email: hostile }))
  for (const { status, text } of answers) {
    assert.equal(status, 422)
    assert.ok(text.includes('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"'))
    assert.ok(!text.includes(hostile))
    assert.ok(!text.includes(goodPassword))
  }
})
