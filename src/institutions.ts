import { createPrivateKey, createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { createRegistries, RegistrySettings } from '#eligibility'
import type { Clock } from '#platform/clock'
import { createProvider, findProfile, type Providers } from '#payouts'
import type { PayoutsWeb } from '#payouts/web'
import { ChainInfo, createBeacon, quicknet } from '#selection'
import { type Config, isLoopback, isOfficial, readSettingsFile } from './config.ts'

const ProviderSettings = z.record(
  z.string(),
  z.strictObject({
    address: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    partnerId: z.string().min(1),
    channelId: z.string().min(1),
    hmacSecret: z.string().min(16),
    privateKeyPem: z.string().min(1),
    sourceAccount: z.string().min(1),
  }),
)
const PartnerSettings = z.array(z.strictObject({ keyId: z.string().min(1), publicKeyPem: z.string().min(1) }))

/** The registries that requirements are checked with. */
export function connectRegistries(config: Config, clock: Clock) {
  const settings = readSettingsFile(config.REGISTRIES_FILE, RegistrySettings)
  for (const { url } of Object.values(settings)) forbidReality(config, url)
  return createRegistries({ settings, clock })
}

/** Banks and wallets, by the code of their channel. */
export function connectProviders(config: Config, clock: Clock): Providers {
  const settings = readSettingsFile(config.PROVIDERS_FILE, ProviderSettings)
  const entries = Object.entries(settings).map(([code, { privateKeyPem, ...access }]) => {
    forbidReality(config, access.address)
    const profile = findProfile(code)
    if (!profile) throw new Error(`No profile for the payment provider ${code}`)
    const privateKey = createPrivateKey(privateKeyPem)
    return [code, createProvider({ profile, access: { ...access, privateKey }, clock })] as const
  })
  return Object.fromEntries(entries)
}

/** The public randomness beacon: in production the pinned one and no other. */
export function connectBeacon(config: Config) {
  const chain = config.BEACON_CHAIN_FILE ? readSettingsFile(config.BEACON_CHAIN_FILE, ChainInfo) : quicknet
  return { chain, beacon: createBeacon({ address: config.BEACON_URL, chain }) }
}

/** The keys of training institutions, by their id. */
export function connectPartners(config: Config): PayoutsWeb['findPartnerKey'] {
  const settings = readSettingsFile(config.PARTNERS_FILE, PartnerSettings)
  const keys = new Map(settings.map(({ keyId, publicKeyPem }) => [keyId, createPublicKey(publicKeyPem)]))
  return (keyId) => keys.get(keyId)
}

/** A demonstration must never reach a real institution. */
function forbidReality(config: Config, url: string): void {
  if (isOfficial(config) || isLoopback(url)) return
  throw new Error('An institution outside this machine is configured, but this is not the official host')
}
