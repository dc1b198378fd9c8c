import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { validateHtml } from './html-validate.ts'

export { openBrowser } from './chromium.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The answer that each page stands for, so that its source can be checked as it was sent. */
const documents = new WeakMap<Page, Response>()

/** axe waits by timers, which stand still where scripts are off: there the same page is judged with scripts on. */
const withoutScripts = new WeakSet<BrowserContext>()

/**
 * A small phone, of which most of our readers have one, in Indonesia.
 *
 * @param javaScript false shows the pages as they are before, or without, any script
 */
export async function openPhone(
  browser: Browser,
  { site, javaScript = true, language = 'id-ID' }: { site: string; javaScript?: boolean; language?: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width: 360, height: 740 },
    locale: language,
    timezoneId: 'Asia/Jakarta',
    javaScriptEnabled: javaScript,
  })
  if (!javaScript) withoutScripts.add(context)
  context.on('page', (page) => {
    page.on('response', (response) => {
      const isDocument = response.request().isNavigationRequest() && response.frame() === page.mainFrame()
      if (isDocument && !response.headers()['location']) documents.set(page, response)
    })
  })
  return context
}

/**
 * Fails unless the page is valid HTML, meets WCAG 2.2 AA as far as axe can tell (with scripts
 * on), and needs no sideways scrolling.
 *
 * @param page one of a context that `openPhone` made
 */
export async function checkPage(page: Page): Promise<void> {
  const document = documents.get(page)
  assert.ok(document, 'the page has not been asked for by a phone of openPhone()')
  const problems = [...(await validateHtml(await document.text())), ...(await width(page))]
  if (!withoutScripts.has(page.context())) problems.push(...(await axe(page)))
  assert.deepEqual(problems, [], `${document.request().method()} ${page.url()}`)
}

async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const run = `axe.run(document, ${JSON.stringify({ runOnly: standards })})`
  const { violations } = await page.evaluate<AxeResults>(run)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `axe ${id} at ${target.join(' ')}: ${help}`),
  )
}

async function width(page: Page): Promise<string[]> {
  const excess = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  return excess > 0 ? [`the page is ${excess} px wider than the screen`] : []
}
