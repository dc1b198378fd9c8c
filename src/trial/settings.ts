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
 * @param databaseUrl address of the embedded PostgreSQL, with the owner's rights
 */
export function trialSettings({
  folder,
  ports,
  databaseUrl,
  secrets,
  simulators,
  drawNoticeHours,
}: {
  folder: string
  ports: Ports
  databaseUrl: string
  secrets: TrialSecrets & { keyringFile: string }
  simulators: Simulators
  drawNoticeHours: number
}): Record<string, string> {
  const file = (name: string, content: unknown) => {
    const path = join(folder, name)
    writePrivately(path, JSON.stringify(content, undefined, 2))
    return path
  }
  const roleUrl = (role: keyof TrialSecrets['passwords']) =>
    Object.assign(new URL(databaseUrl), { username: role, password: secrets.passwords[role] }).href

  return {
    GELOMBANG_MODE: 'trial',
    PUBLIC_URL: `http://127.0.0.1:${ports.site}`,
    CONSOLE_URL: `http://127.0.0.1:${ports.console}`,
    PORT: String(ports.site),
    CONSOLE_PORT: String(ports.console),
    WEB_DATABASE_URL: roleUrl('gelombang_web'),
    CONSOLE_DATABASE_URL: roleUrl('gelombang_console'),
    WORKER_DATABASE_URL: roleUrl('gelombang_worker'),
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
