import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transact } from '#platform/database'
import { hashToken, newToken } from '#platform/crypto'
import { newId } from '#platform/identifiers'
import { startSimulators } from '#simulators'
import { ensureDemoOperators, portsFrom, providerPartners, trialSecrets, trialSettings } from '#trial'
import { insertSession, listOperators } from '../../src/operators/store.ts'
import { readConfig } from '../../src/config.ts'
import { buildConsole } from '../../src/console.ts'
import { buildSite } from '../../src/site.ts'
import { wire } from '../../src/wiring.ts'
import { testClock } from '../clock.ts'
import { testDatabase } from '../database.ts'
import { testPerson } from '../person.ts'
import { client } from '../web.ts'

export type Apps = Awaited<ReturnType<typeof startApps>>

const anyPort = { home: 0, mailbox: 0, smtp: 0, sms: 0, registries: 0, beacon: 0, training: 0, providers: 0 }
const noAssets = { files: new Map(), styles: { site: '/assets/site.css', console: '/assets/console.css' } }

/**
 * The site and the console with every route that production mounts, on a database of their own with the grants of
 * their own roles, and all stand-ins. Requests come by `client`; nothing listens.
 */
export async function startApps() {
  await using starting = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'gelombang-apps-'))
  starting.defer(() => rm(folder, { recursive: true, force: true }))
  const clock = testClock()
  const database = starting.use(await testDatabase())
  const secrets = trialSecrets(folder)
  const partners = providerPartners(secrets)
  const { smsKey, registries: registryClients } = secrets
  const simulators = starting.use(
    await startSimulators({ clock, ports: anyPort, smsKey, registryClients, partners }),
  )
  const ports = portsFrom(20_000)
  ports.simulators.smtp = simulators.mailbox.smtpPort
  const databases = {
    web: database.url('web'),
    console: database.url('console'),
    worker: database.url('worker'),
  }
  const env = trialSettings({ folder, ports, databases, secrets, simulators, drawNoticeHours: 0 })
  const config = readConfig({ ...env, LOG_LEVEL: 'silent' })
  const of = async (role: 'web' | 'console' | 'worker') => {
    const wired = { ...(await wire(config, role)), clock, assets: noAssets }
    starting.defer(() => wired.db.destroy())
    return wired
  }
  const web = await of('web')
  const operators = { ...(await of('console')), passwords: web.passwords, metrics: web.metrics }
  const site = starting.use(await buildSite(config, web))
  const console = starting.use(await buildConsole(config, operators))
  await ensureDemoOperators(operators, folder)
  const all = await listOperators(database.owner)
  const running = starting.move()
  return {
    config,
    clock,
    database,
    simulators,
    web,
    site,
    console,
    worker: () => of('worker'),
    /** A browser of a new person who is signed in. */
    async person(given: Parameters<typeof testPerson>[1] = {}) {
      const person = await testPerson(web, given)
      const browser = client(site)
      browser.cookies.set('__Host-gl-session', encodeURIComponent(person.token))
      return { ...person, browser }
    },
    /** A browser of each operator, signed in; between them they have every role. */
    operatorBrowsers: () =>
      Promise.all(
        all.map(async ({ id: operatorId, roles }) => {
          const token = newToken()
          const now = clock()
          const session = { id: newId(clock), operatorId, createdAt: now, seenAt: now, provedAt: now }
          const tokenHash = hashToken(token)
          await transact(operators.db, (tx) => insertSession(tx, { ...session, tokenHash }))
          const browser = client(console)
          browser.cookies.set('__Host-glk-session', token)
          return { roles, browser }
        }),
      ),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
