import { readFileSync } from 'node:fs'
import { createPasswordHasher } from '#accounts'
import { systemClock, trialClock } from '#platform/clock'
import { checkKeys, readKeyring } from '#platform/crypto'
import { openDatabase } from '#platform/database'
import { directoryStorage } from '#platform/storage'
import { createLog, createMetrics } from '#platform/telemetry'
import { currentProgramme } from '#programmes'
import { type Config, isOfficial } from './config.ts'

/** The database address of each process: what its role may not do, PostgreSQL refuses. */
const addressOf = {
  web: ({ WEB_DATABASE_URL }: Config) => WEB_DATABASE_URL,
  console: ({ CONSOLE_DATABASE_URL }: Config) => CONSOLE_DATABASE_URL,
  worker: ({ WORKER_DATABASE_URL }: Config) => WORKER_DATABASE_URL,
  cli: ({ CONSOLE_DATABASE_URL }: Config) => CONSOLE_DATABASE_URL,
}

/**
 * What every process works with. Refuses to go on with a keyring that the data were not written with.
 *
 * @param passwords share one gate among all who hash in this process
 */
export async function wire(config: Config, role: keyof typeof addressOf) {
  const keyring = readKeyring(readFileSync(config.KEYRING_FILE, 'utf8'))
  const clock = config.TRIAL_CLOCK_FILE ? trialClock(config.TRIAL_CLOCK_FILE) : systemClock
  const db = openDatabase(addressOf[role](config))
  await checkKeys(db, keyring, clock())
  return {
    keyring,
    clock,
    db,
    programme: currentProgramme,
    storage: directoryStorage(config.DOCUMENTS_DIR),
    official: { brand: 'Gelombang', host: config.OFFICIAL_HOST, isOfficial: isOfficial(config) },
    log: createLog(role, config.LOG_LEVEL),
    metrics: createMetrics(),
    passwords: createPasswordHasher({ keyring }),
  }
}

export type Wiring = Awaited<ReturnType<typeof wire>>
