/**
 * A worker in a process of its own, that pays and follows up once and ends: so that it can be killed.
 *
 *     FAILPOINT=bytes-sent node test/faults/payouts-worker.ts <settings.json> [planted]
 */
import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readKeyring } from '#platform/crypto'
import { openDatabase } from '#platform/database'
import { createFailpoint, createFileMark } from '#payouts'
import { payoutTicks } from '#payouts/jobs'
import { failLostAttempts } from './payouts-planted.ts'
import { createProviders, neighboursOf, type WorkerSettings } from './payouts-settings.ts'

const [, , file = '', planted] = process.argv
const settings: WorkerSettings = JSON.parse(readFileSync(file, 'utf8'))
const db = openDatabase(settings.url)
const clock = () => new Date(settings.now)
const deps = {
  db,
  clock,
  keyring: readKeyring(settings.keyring),
  providers: createProviders({ bases: settings.bases, clock, key: createPrivateKey(settings.privateKeyPem) }),
  mark: createFileMark(settings.markFile),
  failpoint: createFailpoint(process.env['FAILPOINT']),
  ...neighboursOf(new Map(settings.people)),
}
if (planted === 'planted') await failLostAttempts(deps)
for (const { run } of payoutTicks(deps)) await run()
await db.destroy()
