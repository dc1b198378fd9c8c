import { sql } from 'kysely'
import { identifyPerson } from '#accounts'
import { mountAccounts } from '#accounts/web'
import { mountApplications } from '#applications/web'
import { mountDocuments } from '#documents/web'
import { mountHome } from '#home/web'
import { mountLinks } from '#links/web'
import { mountNotices } from '#notices/web'
import { type App, createApp } from '#platform/http'
import type { Assets } from '#platform/ui'
import { mountPayouts } from '#payouts/web'
import { mountSelection } from '#selection/web'
import { mountWaves } from '#waves/web'
import type { Config } from './config.ts'
import { connectPartners, connectProviders } from './institutions.ts'
import { tieModules } from './neighbours.ts'
import type { Wiring } from './wiring.ts'

/** The applicants' site: everything that a person can ask for, not yet listening. */
export async function buildSite(config: Config, web: Wiring & { assets: Assets }): Promise<App> {
  const site = await createApp({
    ...web,
    publicUrl: config.PUBLIC_URL,
    cookieSecret: web.keyring.cookie[0].secret,
    cookiePrefix: 'gl',
    identify: { person: identifyPerson(web) },
    isReady: async () => (await sql`select 1`.execute(web.db)).rows.length === 1,
    trustedProxies: config.TRUSTED_PROXIES,
  })
  const neighbours = { ...web, ...tieModules(web) }
  mountAccounts(site, web)
  mountNotices(site, web)
  mountDocuments(site, web)
  mountApplications(site, neighbours)
  mountWaves(site, neighbours)
  mountSelection(site, neighbours)
  mountPayouts(site, {
    ...neighbours,
    providers: connectProviders(config, web.clock),
    findPartnerKey: connectPartners(config),
  })
  mountLinks(site, { official: { ...web.programme.official, host: web.official.host } })
  mountHome(site, neighbours)
  return site
}
