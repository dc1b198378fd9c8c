import { accountsJobs, accountsTicks } from '#accounts/jobs'
import { applicationsJobs, applicationsTicks } from '#applications/jobs'
import { documentsTicks } from '#documents/jobs'
import { noticesJobs } from '#notices/jobs'
import { createFailpoint, createFileMark } from '#payouts'
import { payoutTicks } from '#payouts/jobs'
import { startWorker, taskList } from '#platform/jobs'
import { createMailer } from '#platform/mail'
import { createSmsSender } from '#platform/sms'
import { selectionJobs, selectionTicks } from '#selection/jobs'
import { wavesJobs, wavesTicks } from '#waves/jobs'
import { readConfig } from './config.ts'
import { connectBeacon, connectProviders, connectRegistries } from './institutions.ts'
import { tieChecks, tieModules } from './neighbours.ts'
import { wire } from './wiring.ts'

const config = readConfig(process.env)
const worker = await wire(config, 'worker')
const registries = connectRegistries(config, worker.clock)
const deps = {
  ...worker,
  ...connectBeacon(config),
  ...tieModules(worker),
  ...tieChecks(worker, registries),
  registries,
  providers: connectProviders(config, worker.clock),
  mark: createFileMark(config.PAYOUTS_MARK_FILE),
  failpoint: createFailpoint(config.FAILPOINT),
  mailer: createMailer({ url: config.SMTP_URL, from: config.MAIL_FROM }),
  sendSms: createSmsSender({ url: config.SMS_URL, key: config.SMS_KEY }),
  sender: {
    publicUrl: config.PUBLIC_URL,
    officialHost: config.OFFICIAL_HOST,
    isOfficial: worker.official.isOfficial,
  },
}

const running = await startWorker({
  url: config.WORKER_DATABASE_URL,
  tasks: taskList(deps, [
    ...noticesJobs,
    ...accountsJobs,
    ...applicationsJobs,
    ...wavesJobs,
    ...selectionJobs,
  ]),
  ticks: [
    ...accountsTicks(deps),
    ...documentsTicks(deps),
    ...applicationsTicks(deps),
    ...wavesTicks(deps),
    ...selectionTicks(deps),
    ...payoutTicks(deps),
  ],
  tickMs: config.TICK_MS,
  log: worker.log,
})
worker.log.info('ready')

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // A terminal and a service manager both tell the whole group: the second time is the same wish.
    if (stopping) return
    stopping = true
    void running[Symbol.asyncDispose]().then(() => worker.db.destroy())
  })
}
