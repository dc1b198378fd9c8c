import { sql } from 'kysely'
import { applicationsMenu, mountApplicationsConsole } from '#applications/console'
import { mountDocumentsConsole } from '#documents/console'
import { mountConsole } from '#console/web'
import { identifyOperator, proveOperator } from '#operators'
import { mountOperatorsConsole, operatorsMenu } from '#operators/console'
import { mountPayoutsConsole, payoutsMenu } from '#payouts/console'
import { type App, createApp } from '#platform/http'
import type { Assets } from '#platform/ui'
import { mountSelectionConsole } from '#selection/console'
import { mountWavesConsole, wavesMenu } from '#waves/console'
import type { Config } from './config.ts'
import { connectBeacon } from './institutions.ts'
import type { Wiring } from './wiring.ts'

/** The operators' console: an app of its own, with its own port, cookies and database role, not yet listening. */
export async function buildConsole(config: Config, operators: Wiring & { assets: Assets }): Promise<App> {
  const console = await createApp({
    ...operators,
    publicUrl: config.CONSOLE_URL,
    cookieSecret: operators.keyring.cookie[0].secret,
    cookiePrefix: 'glk',
    consoleMenu: [...applicationsMenu, ...wavesMenu, ...payoutsMenu, ...operatorsMenu],
    identify: { operator: identifyOperator(operators) },
    isReady: async () => (await sql`select 1`.execute(operators.db)).rows.length === 1,
    trustedProxies: config.TRUSTED_PROXIES,
  })
  mountConsole(console)
  mountApplicationsConsole(console, operators)
  mountDocumentsConsole(console, operators)
  mountWavesConsole(console, operators)
  mountSelectionConsole(console, {
    ...operators,
    ...connectBeacon(config),
    noticeHours: config.DRAW_NOTICE_HOURS,
  })
  mountPayoutsConsole(console, { ...operators, proveOperator: (given) => proveOperator(operators, given) })
  mountOperatorsConsole(console, { ...operators, consoleUrl: config.CONSOLE_URL })
  return console
}
