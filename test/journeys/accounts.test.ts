import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { buildAssets } from '#platform/ui'
import { accountsRig, goodPassword, type Rig } from '../accounts.ts'
import { checkPage, openBrowser, openPhone } from '../browser.ts'

const email = 'sari@contoh.id'
const cacheDir = join(import.meta.dirname, '../../.gelombang/assets')

const words = {
  id: {
    email: 'Alamat e-mail', next: 'Lanjut', again: 'Tulis lagi alamat e-mail Anda', password: 'Kata sandi',
    terms: 'Saya menyetujui syarat dan ketentuan', privacy: 'Saya sudah membaca pemberitahuan privasi', register: 'Daftar',
    openMail: 'Buka e-mail Anda', verified: 'E-mail Anda sudah terverifikasi', verify: 'Verifikasi sekarang',
    signIn: 'Masuk', signOut: 'Keluar', account: 'Akun',
  },
  en: {
    email: 'E-mail address', next: 'Continue', again: 'Enter your e-mail address again', password: 'Password',
    terms: 'I agree to the terms and conditions', privacy: 'I have read the privacy notice', register: 'Register',
    openMail: 'Open your e-mail', verified: 'Your e-mail address is verified', verify: 'Verify now',
    signIn: 'Sign in', signOut: 'Sign out', account: 'Account',
  },
} // prettier-ignore
type Words = (typeof words)['id']

/** The two pages of signing up, up to the one that says where the message went. */
async function signUp(page: Page, w: Words): Promise<void> {
  await checkPage(page)
  await page.getByLabel(w.email).fill(email)
  await page.getByRole('button', { name: w.next }).click()
  await checkPage(page)
  await page.getByLabel(w.again).fill(email)
  await page.getByLabel(w.password, { exact: true }).fill(goodPassword)
  await page.getByRole('button', { name: w.register }).click()
  await checkPage(page) // the boxes were not ticked
  await page.getByLabel(w.password, { exact: true }).fill(goodPassword)
  await page.getByLabel(w.terms).check()
  await page.getByLabel(w.privacy).check()
  await page.getByRole('button', { name: w.register }).click()
  await page.getByRole('heading', { name: w.openMail }).waitFor()
  await checkPage(page)
}

async function phones(rig: Rig, options: { javaScript?: boolean; language: string }) {
  const site = await rig.app.listen({ port: 0, host: '127.0.0.1' })
  await using parts = new AsyncDisposableStack()
  const browser = parts.use(await openBrowser())
  const first = parts.use(await openPhone(browser, { site, ...options }))
  const second = parts.use(await openPhone(browser, { site, ...options }))
  const open = parts.move()
  return { first, second, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

for (const { language, javaScript } of [
  { language: 'id', javaScript: true },
  { language: 'en', javaScript: true },
  { language: 'id', javaScript: false },
] as const) {
  const scripts = javaScript ? 'with scripts' : 'without scripts'
  test(`from the e-mail field to a signed-in account on a small phone, in ${language}, ${scripts}`, async () => {
    const w = words[language]
    await using rig = await accountsRig({ assets: await buildAssets({ cacheDir }) })
    await using devices = await phones(rig, { language, javaScript })
    const page = await devices.first.newPage()
    await page.goto(`/sign-up?lang=${language}`)
    await signUp(page, w)

    await rig.deliver()
    await page.goto(rig.lastLink(email))
    await page.getByRole('heading', { name: w.verified }).waitFor()
    await checkPage(page)
    await page.goto('/account')
    await checkPage(page)
    await page.getByRole('button', { name: w.signOut }).click()

    const elsewhere = await devices.second.newPage()
    await elsewhere.goto(`/sign-in?next=/account&lang=${language}`)
    await checkPage(elsewhere)
    await elsewhere.getByLabel(w.email).fill(email)
    await elsewhere.getByLabel(w.password, { exact: true }).fill(goodPassword)
    await elsewhere.getByRole('main').getByRole('button', { name: w.signIn }).click()
    await elsewhere.getByRole('heading', { name: w.account, exact: true }).waitFor()
    assert.equal(new URL(elsewhere.url()).pathname, '/account')
  })
}

test('LNK-02, LNK-11: on another device the link alone does nothing; the password and a press of the button verify', async () => {
  const w = words.id
  await using rig = await accountsRig({ assets: await buildAssets({ cacheDir }) })
  await using devices = await phones(rig, { language: 'id' })
  const page = await devices.first.newPage()
  await page.goto('/sign-up?lang=id')
  await signUp(page, w)
  await rig.deliver()

  const mailApp = await devices.second.newPage()
  await mailApp.goto(`${rig.lastLink(email)}?lang=id`)
  await checkPage(mailApp)
  await mailApp.getByRole('button', { name: w.verify }).click() // as a scanner does, that presses everything
  await checkPage(mailApp)
  const countAccounts = async () =>
    (await rig.owner.selectFrom('accounts.accounts').select('id').execute()).length
  assert.equal(await countAccounts(), 0)
  assert.equal(
    (await devices.second.cookies()).find(({ name }) => name === '__Host-gl-session'),
    undefined,
  )

  await mailApp.getByLabel(w.password, { exact: true }).fill(goodPassword)
  await mailApp.getByRole('button', { name: w.verify }).click()
  await mailApp.getByRole('heading', { name: w.verified }).waitFor()
  await checkPage(mailApp)
  assert.equal(await countAccounts(), 1)
})
