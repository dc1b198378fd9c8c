import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import type { Simulators } from '#simulators'
import type { Ports } from './ports.ts'
import { type TrialSecrets, writePrivately } from './secrets.ts'

/** Providers of the simulators, by the channel's code in the programme. */
const providerNames = ['bni', 'bca', 'dana', 'ovo', 'gopay', 'linkaja'] as const

/** How the simulated providers know us: one key pair and one secret for all, which real ones never share. */
export function providerPartners({ providers }: TrialSecrets) {
  const partner = {
    clientId: 'gelombang',
    clientSecret: providers.clientSecret,
    publicKeyPem: providers.publicKeyPem,
    strict: true,
  }
  return Object.fromEntries(providerNames.map((name) => [name, partner]))
}

/**
 * Writes the settings files of a trial and answers the environment in which its processes run.
 *
 * @param databases address of the database for each process
 */
export function trialSettings({
  folder,
  ports,
  databases,
  secrets,
  simulators,
  drawNoticeHours,
}: {
  folder: string
  ports: Ports
  databases: Readonly<Record<'web' | 'console' | 'worker', string>>
  secrets: TrialSecrets & { keyringFile: string }
  simulators: Simulators
  drawNoticeHours: number
}): Record<string, string> {
  const file = (name: string, content: unknown) => {
    const path = join(folder, name)
    writePrivately(path, JSON.stringify(content, undefined, 2))
    return path
  }
  const env = {
    GELOMBANG_MODE: 'trial',
    PUBLIC_URL: `http://127.0.0.1:${ports.site}`,
    CONSOLE_URL: `http://127.0.0.1:${ports.console}`,
    PORT: String(ports.site),
    CONSOLE_PORT: String(ports.console),
    WEB_DATABASE_URL: databases.web,
    CONSOLE_DATABASE_URL: databases.console,
    WORKER_DATABASE_URL: databases.worker,
    KEYRING_FILE: secrets.keyringFile,
    DOCUMENTS_DIR: join(folder, 'documents'),
    CACHE_DIR: join(folder, 'assets'),
    PAYOUTS_MARK_FILE: join(folder, 'payouts-mark.json'),
    SMTP_URL: `smtp://127.0.0.1:${ports.simulators.smtp}`,
    SMS_URL: simulators.sms.address,
    SMS_KEY: secrets.smsKey,
    REGISTRIES_FILE: file('registries.json', registrySettings(secrets, simulators)),
    PROVIDERS_FILE: file('providers.json', providerSettings(secrets, simulators)),
    PARTNERS_FILE: file('partners.json', [
      { keyId: simulators.training.keyId, publicKeyPem: simulators.training.publicKeyPem },
    ]),
    BEACON_URL: simulators.beacon.address,
    BEACON_CHAIN_FILE: file('beacon-chain.json', simulators.beacon.info),
    TRIAL_CLOCK_FILE: join(folder, 'clock'),
    DRAW_NOTICE_HOURS: String(drawNoticeHours),
    TICK_MS: '1000',
    LOG_LEVEL: 'info',
  }
  file('env.json', env) // commands that are typed beside a running trial take their settings from it
  return env
}

/** The database addresses of the processes, from that of the owner. */
export function roleDatabases(ownerUrl: string, { passwords }: TrialSecrets) {
  const as = (username: keyof TrialSecrets['passwords']) =>
    Object.assign(new URL(ownerUrl), { username, password: passwords[username] }).href
  return { web: as('gelombang_web'), console: as('gelombang_console'), worker: as('gelombang_worker') }
}

function registrySettings({ registries }: TrialSecrets, simulators: Simulators) {
  const entries = Object.entries(registries).map(([name, { clientId, secret }]) => [
    name,
    { url: simulators.registries.address, clientId, secret },
  ])
  return Object.fromEntries(entries)
}

function providerSettings({ providers }: TrialSecrets, simulators: Simulators) {
  createPrivateKey(providers.privateKeyPem) // a damaged secrets file is told here, not at the first payment
  const entries = providerNames.map((name) => [
    name,
    {
      address: simulators.providers.bases[name],
      clientId: 'gelombang',
      partnerId: 'gelombang',
      channelId: '95051',
      hmacSecret: providers.clientSecret,
      privateKeyPem: providers.privateKeyPem,
      sourceAccount: '1000000001',
    },
  ])
  return Object.fromEntries(entries)
}
