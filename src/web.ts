import { sql } from 'kysely'
import { identifyPerson } from '#accounts'
import { mountAccounts } from '#accounts/web'
import { mountApplications } from '#applications/web'
import { mountDocuments } from '#documents/web'
import { mountNotices } from '#notices/web'
import { identifyOperator } from '#operators'
import { mountOperatorsConsole, operatorsMenu } from '#operators/console'
import { createApp } from '#platform/http'
import { buildAssets } from '#platform/ui'
import { readConfig } from './config.ts'
import { wire } from './wiring.ts'

const config = readConfig(process.env)
const assets = await buildAssets(config.CACHE_DIR ? { cacheDir: config.CACHE_DIR } : {})

const web = await wire(config, 'web')
const site = await createApp({
  ...web,
  assets,
  publicUrl: config.PUBLIC_URL,
  cookieSecret: web.keyring.cookie[0].secret,
  cookiePrefix: 'gl',
  identify: { person: identifyPerson(web) },
  isReady: async () => (await sql`select 1`.execute(web.db)).rows.length === 1,
  trustedProxies: config.TRUSTED_PROXIES,
})
mountAccounts(site, web)
mountNotices(site, web)
mountDocuments(site, web)
mountApplications(site, { ...web, isInWave: async () => false })

const operators = { ...(await wire(config, 'console')), passwords: web.passwords, metrics: web.metrics }
const console = await createApp({
  ...operators,
  assets,
  publicUrl: config.CONSOLE_URL,
  cookieSecret: operators.keyring.cookie[0].secret,
  cookiePrefix: 'glk',
  consoleMenu: [...operatorsMenu],
  identify: { operator: identifyOperator(operators) },
  isReady: async () => (await sql`select 1`.execute(operators.db)).rows.length === 1,
  trustedProxies: config.TRUSTED_PROXIES,
})
mountOperatorsConsole(console, { ...operators, consoleUrl: config.CONSOLE_URL })

for (const app of [site, console]) {
  process.once('SIGTERM', () => void app.close())
  process.once('SIGINT', () => void app.close())
}
site.addHook('onClose', () => web.db.destroy())
console.addHook('onClose', () => operators.db.destroy())
await site.listen({ port: config.PORT, host: config.HOST })
await console.listen({ port: config.CONSOLE_PORT, host: config.HOST })
web.log.info('ready')
