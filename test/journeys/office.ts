import assert from 'node:assert/strict'
import { checkPage, type openPhone } from '../browser.ts'
import type { System } from '../system.ts'
import { operatorAt } from './operator.ts'

type Desk = Awaited<ReturnType<typeof openPhone>>
const hourMs = 3_600_000

/** The wave closes by the clock; one manager freezes and commits, another publishes. */
export async function drawByOperators(system: System, { desk, number }: { desk: Desk; number: number }) {
  system.moveClock(73 * hourMs)
  const page = await desk.newPage()
  const dewi = operatorAt(system, page, 'dewi@contoh.id')
  await dewi.signIn()
  await dewi.open(`/waves/${number}`)
  await dewi.waitFor(`form[action="/waves/${number}/freeze"]`)
  await dewi.press(`/waves/${number}/freeze`)
  await dewi.waitFor(`a[href="/waves/${number}/draw"]`)
  await dewi.open(`/waves/${number}/draw`)
  await dewi.press(`/waves/${number}/draw/commit`)
  await checkPage(page)
  system.moveClock(30_000)
  await desk.clearCookies()
  const bayu = operatorAt(system, page, 'bayu@contoh.id')
  await bayu.signIn()
  await bayu.open(`/waves/${number}/draw`)
  await bayu.waitFor(`form[action="/waves/${number}/draw/publish"]`)
  await bayu.press(`/waves/${number}/draw/publish`)
  await checkPage(page)
  await desk.clearCookies()
}

/** One operator makes the payment run, another approves it, the worker pays. */
export async function payByOperators(system: System, { desk }: { desk: Desk }) {
  const page = await desk.newPage()
  const dewi = operatorAt(system, page, 'dewi@contoh.id')
  await dewi.signIn()
  await dewi.open('/payment-runs')
  await dewi.press('/payment-runs')
  await page.waitForURL('**/payment-runs/*')
  await checkPage(page)
  const run = new URL(page.url()).pathname
  await desk.clearCookies()
  const bayu = operatorAt(system, page, 'bayu@contoh.id')
  await bayu.signIn()
  await bayu.open(run)
  await page.locator('[name=code]').fill(bayu.nextCode())
  await bayu.press(`${run}/approve`)
  await checkPage(page)
  for (let i = 0; i < 100; i++) {
    const credits = await system.simulators.providers.control.credits({ provider: 'dana' })
    if (credits.length > 0) return
    await page.waitForTimeout(200)
  }
  assert.fail('the worker never paid')
}
