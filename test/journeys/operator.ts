import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { codeAt } from '#operators'
import { checkPage } from '../browser.ts'
import type { System } from '../system.ts'

/** An operator at the console. Codes count once, so the clock goes on half a minute before each. */
export function operatorAt(system: System, page: Page, email: string) {
  const known = system.operators.find((operator) => operator.email === email)
  assert.ok(known, email)

  const nextCode = () => {
    system.moveClock(31_000)
    return codeAt(known.totpSecret, new Date(Date.now() + system.offset()))
  }
  return {
    page,
    nextCode,
    async signIn() {
      await page.goto(`${system.console}/sign-in`)
      await checkPage(page)
      await page.locator('[name=email]').fill(email)
      await page.locator('[name=password]').fill(known.password)
      await page.locator('[name=code]').fill(nextCode())
      await page.locator('main button[type=submit]').first().click()
      await page.waitForURL(`${system.console}/`)
      await checkPage(page)
    },
    async open(path: string) {
      await page.goto(`${system.console}${path}`)
      await checkPage(page)
    },
    /** Presses the one button whose form leads to an address. */
    async press(action: string) {
      await page.locator(`form[action="${action}"] button[type=submit]`).first().click()
      await page.waitForLoadState()
    },
    /** Reloads until a button is there: the worker does its part meanwhile. */
    async waitFor(selector: string, tries = 60) {
      for (let i = 0; i < tries; i++) {
        if ((await page.locator(selector).count()) > 0) return
        await page.waitForTimeout(250)
        await page.reload()
      }
      assert.fail(`${selector} never came to ${page.url()}`)
    },
  }
}
