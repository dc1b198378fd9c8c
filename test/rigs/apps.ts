import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountsJobs } from '#accounts/jobs'
import { applicationsJobs, applicationsTicks } from '#applications/jobs'
import { noticesJobs } from '#notices/jobs'
import { codeAt } from '#operators'
import { createFileMark } from '#payouts'
import { payoutTicks } from '#payouts/jobs'
import { transact } from '#platform/database'
import { createMailer } from '#platform/mail'
import { createSmsSender } from '#platform/sms'
import { selectionJobs, selectionTicks } from '#selection/jobs'
import { wavesJobs, wavesTicks } from '#waves/jobs'
import { hashToken, newToken } from '#platform/crypto'
import { newId } from '#platform/identifiers'
import { startSimulators } from '#simulators'
import { ensureDemoOperators, portsFrom, providerPartners, trialSecrets, trialSettings } from '#trial'
import { insertSession, listOperators } from '../../src/operators/store.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { buildConsole } from '../../src/console.ts'
import { connectBeacon, connectProviders, connectRegistries } from '../../src/institutions.ts'
import { tieChecks, tieModules } from '../../src/neighbours.ts'
import { buildSite } from '../../src/site.ts'
import { wire } from '../../src/wiring.ts'
import { testClock } from '../clock.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { runJobs } from '../jobs.ts'
import { testPerson } from '../person.ts'
import { client } from '../web.ts'

export type Apps = Awaited<ReturnType<typeof startApps>>

const anyPort = { home: 0, mailbox: 0, smtp: 0, sms: 0, registries: 0, beacon: 0, training: 0, providers: 0 }
/** Every account of a bank or wallet is of the one invented person. */
const accountHolder = () => 'SARI DEWI CONTOH'
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
    await startSimulators({ clock, ports: anyPort, smsKey, registryClients, partners, accountHolder }),
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
  const worker = await of('worker')
  const operators = { ...(await of('console')), passwords: web.passwords, metrics: web.metrics }
  const site = starting.use(await buildSite(config, web))
  const console = starting.use(await buildConsole(config, operators))
  const demo = await ensureDemoOperators(operators, folder)
  const all = await listOperators(database.owner)
  const running = starting.move()
  return {
    config,
    clock,
    database,
    simulators,
    web,
    operators,
    site,
    console,
    /** Works off what is queued and looks once at everything that is due, as the worker does. */
    work: () => work(config, database, worker),
    /** How each operator signs in. */
    credentials: demo.operators.map(({ email, password, totpSecret }) => ({
      email,
      password,
      nextCode: () => {
        clock.move({ seconds: 30 }) // a code counts once
        return codeAt(totpSecret, clock())
      },
    })),
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

type Wired = Awaited<ReturnType<typeof wire>>

async function work(config: Config, database: TestDatabase, worker: Wired): Promise<void> {
  const registries = connectRegistries(config, worker.clock)
  const deps = {
    ...worker,
    ...connectBeacon(config),
    ...tieModules(worker),
    ...tieChecks(worker, registries),
    registries,
    providers: connectProviders(config, worker.clock),
    mark: createFileMark(config.PAYOUTS_MARK_FILE),
    failpoint: () => undefined,
    mailer: createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM }),
    sendSms: createSmsSender({ url: config.SMS_URL, key: config.SMS_KEY }),
    sender: { publicUrl: config.PUBLIC_URL, officialHost: config.OFFICIAL_HOST, isOfficial: false },
  }
  const jobs = [...noticesJobs, ...accountsJobs, ...applicationsJobs, ...wavesJobs, ...selectionJobs]
  await runJobs(database, deps, jobs)
  const ticks = [
    ...applicationsTicks(deps),
    ...wavesTicks(deps),
    ...selectionTicks(deps),
    ...payoutTicks(deps),
  ]
  for (const tick of ticks) await tick.run()
  await runJobs(database, deps, jobs)
}
