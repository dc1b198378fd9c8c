import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { checkPage } from '../browser.ts'
import type { System } from '../system.ts'

export type Traveller = {
  page: Page
  system: System
  email: string
  password: string
  nik: string
  familyCard: string
  /** As typed, with its 0. */
  phone: string
  name: string
}

/** The words by which a person finds the way, in the language of the screen. */
export const signs = {
  id: {
    round: 'Lanjut mendaftar',
    register: 'Daftar',
    verifyNow: 'Verifikasi sekarang',
    signIn: 'Masuk',
    save: 'Simpan dan lanjut',
    next: 'Lanjut',
    paid: 'Dikirim ',
  },
  en: {
    round: 'Continue to sign up',
    register: 'Register',
    verifyNow: 'Verify now',
    signIn: 'Sign in',
    save: 'Save and continue',
    next: 'Continue',
    paid: 'Sent',
  },
}
export type Signs = (typeof signs)['id']

/** Home page, blue round button, second page, and the page that says where the message went. */
export async function signUp({ page, system, email, password }: Traveller, w: Signs, language: 'id' | 'en') {
  await page.goto(`${system.site}/?lang=${language}`)
  await checkPage(page)
  await page.locator('[name=email]').fill(email)
  await page.getByRole('button', { name: w.round }).click()
  await page.waitForURL('**/sign-up/account')
  await checkPage(page)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('[name=terms]').check()
  await page.locator('[name=privacy]').check()
  await page.getByRole('button', { name: w.register, exact: true }).click()
  await page.waitForURL('**/sign-up/sent')
  await checkPage(page)
}

/** Reads the mail on the mailbox page and follows "verify now" in this browser. */
export async function verifyByMail({ page, system, email }: Traveller, w: Signs) {
  await system.simulators.mailbox.received(email)
  await page.goto(`${system.simulators.mailbox.address}/?to=${encodeURIComponent(email)}`)
  await page.locator('ul.cards a').first().click()
  await page.getByRole('link', { name: w.verifyNow }).click()
  await page.waitForURL('**/verify/**')
  await checkPage(page)
}

/** Signs out, then in again by the link at the upper right. */
export async function signInAgain({ page, system, email, password }: Traveller, w: Signs) {
  await page.goto(`${system.site}/dashboard`)
  await page.locator('.gl-account button').click()
  await page.goto(system.site)
  await page.locator('.gl-account').getByRole('link', { name: w.signIn }).click()
  await checkPage(page)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL('**/dashboard')
  await checkPage(page)
}

/** The whole form, page by page, to the receipt. */
export async function fillApplication(traveller: Traveller, w: Signs) {
  const { page, system, nik, familyCard, name } = traveller
  await page.goto(`${system.site}/application`)
  await checkPage(page)
  await page.goto(`${system.site}/application/identity`)
  await page.locator('[name=nik]').fill(nik)
  await page.locator('[name=familyCard]').fill(familyCard)
  await page.locator('[name=fullName]').fill(name)
  await page.locator('[name=birthDate-day]').fill('27')
  await page.locator('[name=birthDate-month]').fill('3')
  await page.locator('[name=birthDate-year]').fill('1998')
  await page.locator('[name=birthPlace]').fill('Semarang')
  await page.locator('[name=sex][value=f]').check()
  await checkPage(page)
  await page.getByRole('button', { name: w.save }).click()
  await page.waitForURL('**/family-card-address')
  await fillAddress(traveller, w, 'familyCardAddress')
  await page.waitForURL('**/domicile')
  await checkPage(page)
  await page.locator('[name=copy]').click()
  await page.waitForURL('**/application/phone')
  await provePhone(traveller)
  await page.waitForURL('**/education')
  await page.locator('[name=lastEducation]').first().check()
  await page.locator('[name=inEducation][value=no]').check()
  await checkPage(page)
  await page.getByRole('button', { name: w.save }).click()
  await page.waitForURL('**/work')
  await page.locator('[name=workCategory][value=job-seeker]').check()
  await checkPage(page)
  await page.getByRole('button', { name: w.save }).click()
  await page.waitForURL('**/declarations')
  await page.locator('[name=citizen][value=yes]').check()
  await page.locator('[name=assistance][value=none]').check()
  await page.locator('[name=office][value=none]').check()
  await checkPage(page)
  await page.getByRole('button', { name: w.save }).click()
  await page.waitForURL('**/documents')
  await sendPhotos(traveller)
  await page.locator('main a.govuk-button').click()
  await page.waitForURL('**/check')
  await checkPage(page)
  await page.locator('[name=registry-matching]').check()
  await page.locator('[name=true-answers]').check()
  await page.locator('main button[type=submit]').click()
  await page.waitForURL('**/receipt')
  await checkPage(page)
}

async function fillAddress({ page }: Traveller, w: Signs, street: string) {
  await checkPage(page)
  await page.locator('[name=province]').selectOption('33')
  await page.getByRole('button', { name: w.next, exact: true }).click()
  await page.locator('[name=regency]').selectOption('33.74')
  await page.getByRole('button', { name: w.next, exact: true }).click()
  await page.locator('[name=district]').selectOption({ index: 1 })
  await page.getByRole('button', { name: w.next, exact: true }).click()
  await page.locator('[name=village]').selectOption({ index: 1 })
  await page
    .getByRole('button', { name: w.next, exact: true })
    .or(page.getByRole('button', { name: w.save }))
    .click()
  if ((await page.locator(`[name=${street}]`).inputValue()) === '') {
    await page.locator(`[name=${street}]`).fill('Jalan Melati 12')
    await page.getByRole('button', { name: w.save }).click()
  }
}

async function provePhone({ page, system, phone }: Traveller) {
  await page.locator('[name=mobileNumber]').fill(phone)
  await checkPage(page)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL('**/phone/code')
  await checkPage(page)
  await page.locator('[name=code]').fill(await lastCode({ system, phone }))
  await page.locator('main button[type=submit]').click()
}

/** The code of 6 digits in the newest SMS to a number. */
export async function lastCode(
  { system, phone }: Pick<Traveller, 'system' | 'phone'>,
  count = 1,
): Promise<string> {
  const messages = await system.simulators.sms.received(`+62${phone.slice(1)}`, count)
  const code = /\b\d{6}\b/.exec(messages.at(-1)?.text ?? '')?.[0]
  assert.ok(code, 'the SMS holds a code')
  return code
}

async function sendPhotos({ page }: Traveller) {
  await checkPage(page)
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7799cc' } })
    .jpeg()
    .toBuffer()
  for (const kind of ['id-card', 'selfie']) {
    const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: photo }
    await page.locator(`#${kind}`).setInputFiles(file)
    const form = page.locator('form', { has: page.locator(`#${kind}`) })
    await Promise.all([page.waitForURL('**/documents'), form.locator('button').click()])
    await page.locator(`img[src="/documents/${kind}"]`).waitFor()
  }
  await checkPage(page)
}

/** Waits for the message that says all requirements are met, then joins the open wave. */
export async function joinWave({ page, system, email }: Traveller, mailsBefore: number) {
  await system.simulators.mailbox.received(email, mailsBefore + 1, 30_000)
  await page.goto(`${system.site}/application/result`)
  await checkPage(page)
  await page.goto(`${system.site}/waves`)
  await checkPage(page)
  await page.locator('[name=statement]').check()
  await page.locator('form[action$="/join"] button').click()
  await page.locator('form[action$="/leave"]').waitFor()
  await checkPage(page)
}

/** Signs in by the sign-in page; sessions end while the clock is moved. */
export async function signIn({ page, system, email, password }: Traveller) {
  await page.goto(`${system.site}/sign-in`)
  await page.locator('[name=email]').fill(email)
  await page.locator('[name=password]').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL('**/dashboard')
}

/** Chooses DANA, gives its mobile number, and confirms with the code. */
export async function connectWallet(traveller: Traveller) {
  const { page, system, phone, name } = traveller
  await system.simulators.providers.control.setAccount({ account: `62${phone.slice(1)}`, name })
  const before = system.simulators.sms.messages(`+62${phone.slice(1)}`).length
  await page.goto(`${system.site}/payouts`)
  await checkPage(page)
  await page.goto(`${system.site}/payouts/connect`)
  await checkPage(page)
  await page.locator('[name=channel][value=dana]').check()
  await page.locator('form[action="/payouts/connect"] button').click()
  await page.waitForURL('**/connect/dana')
  await checkPage(page)
  await page.locator('[name=number]').fill(phone)
  await page.locator('form[action="/payouts/connect/dana"] button').click()
  await page.waitForURL('**/connect/code')
  await checkPage(page)
  await page.locator('[name=code]').fill(await lastCode({ system, phone }, before + 1))
  await page.locator('form[action="/payouts/connect/code"] button').click()
  await page.waitForURL('**/payouts*')
  await checkPage(page)
}

/** The tester of the training institution says on its page that this participant has finished. */
export async function completeTraining({ page, system }: Traveller) {
  await page.goto(`${system.site}/payouts`)
  const reference = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(
    await page.locator('main').innerText(),
  )?.[0]
  assert.ok(reference, 'the page names the participant number')
  await page.goto(system.simulators.training.address)
  await page.locator('[name=participantReference]').fill(reference)
  await page.locator('form[action="/control/completions"] button').click()
  const [delivery] = system.simulators.training.deliveries()
  assert.ok(delivery)
  assert.equal((await system.simulators.training.settled(delivery)).state, 'delivered')
}
