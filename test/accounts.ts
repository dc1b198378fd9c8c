import { createPasswordHasher, identifyPerson } from '#accounts'
import { accountsJobs } from '#accounts/jobs'
import { mountAccounts } from '#accounts/web'
import { noticesJobs } from '#notices/jobs'
import { createKeyring, type Keyring } from '#platform/crypto'
import { createMailer } from '#platform/mail'
import { createSmsSender } from '#platform/sms'
import type { Assets } from '#platform/ui'
import { startMailbox, startSms } from '#simulators'
import { testClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { runJobs } from './jobs.ts'
import { type Client, client, testApp } from './web.ts'

export type Rig = Awaited<ReturnType<typeof accountsRig>>

export const goodPassword = 'kopi laut biru pagi'

/** Database, pages, mail server and SMS gateway of the module, for one test. Jobs run when `deliver` is called. */
export async function accountsRig({
  keyring = createKeyring(),
  assets,
}: { keyring?: Keyring; assets?: Assets } = {}) {
  await using parts = new AsyncDisposableStack()
  const clock = testClock()
  const database = parts.use(await testDatabase())
  const mailbox = parts.use(await startMailbox({ clock }))
  const gateway = parts.use(await startSms({ clock }))
  const db = database.as('web')
  const passwords = createPasswordHasher({ keyring })
  const deps = { db, clock, keyring, passwords }
  const app = await testApp({
    mount: (routes) => mountAccounts(routes, deps),
    identify: { person: identifyPerson({ db, clock }) },
    ...(assets && { assets }),
  })
  parts.use(app)
  const mailer = createMailer({
    url: `smtp://127.0.0.1:${mailbox.smtpPort}`,
    from: 'Gelombang <halo@gelombang.example>',
  })
  const publicUrl = 'https://gelombang.example'
  const worker = {
    ...deps,
    db: database.as('worker'),
    mailer,
    sendSms: createSmsSender({ url: gateway.address, key: gateway.key }),
    sender: { publicUrl, officialHost: 'www.prakerja.go.id', isOfficial: false },
  }
  const running = parts.move()
  return {
    ...deps,
    deps,
    database,
    owner: database.owner,
    worker,
    app,
    mailbox,
    gateway,
    browser: (ip?: string) => client(app, ip === undefined ? {} : { ip }),
    /** Works off what is queued: messages are written and sent. */
    deliver: () => runJobs(database, worker, [...accountsJobs, ...noticesJobs]),
    /** Path of the link in the newest message to an address. */
    lastLink: (to: string) => {
      const links = mailbox.messages(to).at(-1)?.links ?? []
      const own = links.find(({ href }) => href.startsWith(publicUrl))
      return (own?.href ?? '').slice(publicUrl.length)
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

/** Fills in both pages, as a person does; answers what the second answered. */
export async function signUpBy(browser: Client, email: string, password = goodPassword) {
  await browser.get('/sign-up')
  await browser.follow(await browser.post('/sign-up', { email }))
  return browser.post('/sign-up/account', { email, password, terms: 'yes', privacy: 'yes' })
}

/** Signs in; answers what the form answered. */
export async function signInBy(browser: Client, email: string, password = goodPassword) {
  await browser.get('/sign-in')
  return browser.post('/sign-in', { email, password })
}

/** Signs up, reads the mail and follows the link in the same browser. */
export async function verifiedBy(rig: Rig, browser: Client, email: string, password = goodPassword) {
  await signUpBy(browser, email, password)
  await rig.deliver()
  return browser.get(rig.lastLink(email))
}
