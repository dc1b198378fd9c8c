import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { App, Route } from '#platform/http'
import { hashOfDatabase } from './hash-of-database.ts'
import { type Apps, startApps } from './rigs/apps.ts'
import { holdsId, isReading, isWriting, stepsOf, unknownId } from './rigs/walk.ts'
import { type Answer, type Client, client, testApp } from './web.ts'

type Visit = { app: App; browser: Client; as: string }

/** Walks the tables of the routers, so that a route added tomorrow is walked without being listed here. */
void describe('every route', () => {
  let apps: Apps
  before(async () => void (apps = await startApps()))
  after(() => apps[Symbol.asyncDispose]())

  /** Everybody who may come: visitors, a person who is signed in, operators of every role. */
  async function visitors(): Promise<Visit[]> {
    const { browser } = await apps.person()
    const operators = await apps.operatorBrowsers()
    return [
      { app: apps.site, browser: client(apps.site), as: 'visitor' },
      { app: apps.site, browser, as: 'person' },
      { app: apps.console, browser: client(apps.console), as: 'visitor of the console' },
      ...operators.map(({ browser: own, roles }) => ({ app: apps.console, browser: own, as: roles.join() })),
    ]
  }

  async function unchanged(walk: () => Promise<void>): Promise<void> {
    const rows = await hashOfDatabase(apps.database.owner)
    await walk()
    assert.equal(await hashOfDatabase(apps.database.owner), rows)
  }

  test('ACC-01: a route without a policy cannot be mounted', async () => {
    const mount = (app: App) => void app.get('/forgotten', (_request, reply) => reply.send())
    await assert.rejects(testApp({ mount }), /\/forgotten declares no policy/)
  })

  test('ACC-01: each app can check the policies that its routes declare', () => {
    const policies = (app: App) => new Set(app.routeTable.flatMap(({ who }) => who))
    assert.deepEqual(policies(apps.site).difference(new Set(['anyone', 'partner', 'person'])), new Set())
    const roles = [
      'reviewer',
      'wave-manager',
      'payment-maker',
      'payment-approver',
      'auditor',
      'administrator',
    ]
    assert.deepEqual(policies(apps.console).difference(new Set(['anyone', 'operator', ...roles])), new Set())
  })

  test('a visitor without a session is led to the sign-in, never to a page of somebody', async () => {
    const answers = await ask([apps.site, apps.console], ({ who }) => who !== 'anyone' && who !== 'partner')
    const wrong = answers.filter(({ status, location, text }) => {
      const isLed = status === 303 && /^\/sign-in(?:\?next=%2F|$)/.test(location ?? '')
      return !isLed || text !== ''
    })
    assert.deepEqual(told(wrong), [])
  })

  test('ACC-02: an operator finds the pages of the own roles, and nothing at the others', async () => {
    for (const { roles, browser } of await apps.operatorBrowsers()) {
      const isOwn = ({ who }: Route) => who === 'operator' || roles.some((role) => who.includes(role))
      const isLimited = ({ who }: Route) => who !== 'anyone'
      const answers = await ask([apps.console], isLimited, { with: () => browser })
      const wrong = answers.filter((answer) => {
        const expected = isOwn(answer) && !holdsId(answer) ? 200 : 404
        return answer.status !== expected
      })
      assert.deepEqual(told(wrong), [], roles.join())
    }
  })

  test('ids that are nobody’s get the 404 of an unknown address', async () => {
    const all = await visitors()
    for (const parameter of [unknownId, '0', 'constructor', '%00', '..%2f..', 'x'.repeat(90), "'--"]) {
      for (const { app, browser } of all) {
        const answers = await ask([app], holdsId, { with: () => browser, parameter })
        const wrong = answers.filter(
          ({ status, location }) => status !== 404 && !location?.startsWith('/sign-in'),
        )
        assert.deepEqual(told(wrong), [], parameter)
      }
    }
  })

  test('WEB-05: a form without its token, or from another site, changes nothing', async () => {
    const answers: Awaited<ReturnType<typeof post>>[] = []
    const all = await visitors()
    await unchanged(async () => {
      for (const visit of all) {
        answers.push(await post(visit, { _csrf: 'wrong' }), await post(visit, { _csrf: '' }))
        await visit.browser.get('/sign-in') // has a right token
        answers.push(await post(visit, {}, { 'sec-fetch-site': 'cross-site' }))
        answers.push(await post(visit, {}, { 'sec-fetch-site': 'same-site' }))
      }
    })
    const isRefused = ({ status, location }: Answer) =>
      status === 403 || status === 404 || location === '/sign-in'
    assert.deepEqual(told(answers.flat().filter((answer) => !isRefused(answer))), [])
    assert.ok(answers.flat().some(({ status }) => status === 403))
  })

  test('a message that no partner signed changes nothing', async () => {
    await unchanged(async () => {
      for (const { path } of stepsOf(apps.site).filter(({ who }) => who === 'partner')) {
        const headers = { 'content-type': 'application/json' }
        const { statusCode } = await apps.site.inject({ method: 'POST', url: path, headers, payload: '{}' })
        assert.ok(statusCode >= 400 && statusCode < 500, `${path} answered ${statusCode}`)
      }
    })
  })

  test('WEB-06: looking changes no row, whoever looks', async () => {
    const all = await visitors()
    await unchanged(async () => {
      for (const { app, browser, as } of all) {
        const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        for (const { path: url } of stepsOf(app).filter(isReading)) {
          for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
            const { statusCode } = await app.inject({ method, url, headers: { cookie } })
            assert.ok(statusCode < 500, `${method} ${url} answered ${statusCode} to ${as}`)
          }
        }
      }
    })
  })
})

/** Asks for every page that is wanted. Each answer says which route gave it. */
async function ask(
  apps: readonly App[],
  isWanted: (route: Route) => boolean,
  {
    with: browserOf = client,
    parameter = unknownId,
  }: { with?: (app: App) => Client; parameter?: string } = {},
) {
  const answers: (Answer & Route)[] = []
  for (const app of apps) {
    const browser = browserOf(app)
    for (const step of stepsOf(app, { parameter }).filter(isReading).filter(isWanted)) {
      answers.push({ ...(await browser.get(step.path)), ...step })
    }
  }
  return answers
}

/** Posts to every route that takes forms. */
async function post(
  { app, browser }: Visit,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const answers: (Answer & Route)[] = []
  for (const step of stepsOf(app)
    .filter(isWriting)
    .filter(({ who }) => who !== 'partner')) {
    answers.push({ ...(await browser.post(step.path, fields, headers)), ...step })
  }
  return answers
}

function told(answers: readonly (Answer & Route)[]): string[] {
  return answers.map(
    ({ method, url, who, status, location }) =>
      `${method} ${url} (${[who].flat().join()}) answered ${status} ${location ?? ''}`,
  )
}
