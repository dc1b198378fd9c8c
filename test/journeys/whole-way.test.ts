import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPage, openBrowser, openPhone } from '../browser.ts'
import { startSystem } from '../system.ts'
import { drawByOperators, payByOperators } from './office.ts'
import {
  completeTraining,
  connectWallet,
  fillApplication,
  joinWave,
  signIn,
  signInAgain,
  signs,
  signUp,
  type Traveller,
  verifyByMail,
} from './traveller.ts'

const who = {
  email: 'sari@contoh.id',
  password: 'kopi laut biru pagi',
  nik: '9901416703980001',
  familyCard: '8801010101200001',
  phone: '089912345678',
  name: 'Sari Wulandari',
}

const walks = [
  { title: 'in Indonesian, on a small phone', language: 'id', javaScript: true },
  { title: 'in English, on a small phone', language: 'en', javaScript: true },
  { title: 'in Indonesian, without JavaScript', language: 'id', javaScript: false },
] as const

for (const { title, language, javaScript } of walks) {
  test(`from the e-mail field to the paid incentive, ${title}`, async () => {
    await using system = await startSystem()
    await using browser = await openBrowser()
    await using phone = await openPhone(browser, { site: system.site, javaScript })
    const page = await phone.newPage()
    const traveller: Traveller = { page, system, ...who }
    const w = signs[language]

    await signUp(traveller, w, language)
    await verifyByMail(traveller, w)
    await signInAgain(traveller, w)
    await fillApplication(traveller, w)
    await joinWave(traveller, 1)

    await using desk = await openPhone(browser, { site: system.console })
    await drawByOperators(system, { desk, number: 1 })

    await signIn(traveller)
    await page.goto(`${system.site}/waves/1/result`)
    await checkPage(page)
    await connectWallet(traveller)
    await completeTraining(traveller)
    await payByOperators(system, { desk })

    await page.goto(`${system.site}/payouts`)
    for (let i = 0; i < 50 && !(await page.locator('main').innerText()).includes(w.paid); i++) {
      await page.waitForTimeout(200) // the answer of the wallet is being written down
      await page.reload()
    }
    await checkPage(page)
    assert.ok((await page.locator('main').innerText()).includes(w.paid), 'the person sees that it was paid')
    const credits = await system.simulators.providers.control.credits({ provider: 'dana' })
    assert.deepEqual(
      credits.map(({ amount }) => amount.value),
      ['600000.00'],
    )
    await page.goto(`${system.site}/dashboard`)
    await checkPage(page)
    await page.goto(`${system.site}/notices`)
    await checkPage(page)
  })
}
