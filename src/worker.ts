import { accountsJobs, accountsTicks } from '#accounts/jobs'
import { documentsTicks } from '#documents/jobs'
import { noticesJobs } from '#notices/jobs'
import { startWorker, taskList } from '#platform/jobs'
import { createMailer } from '#platform/mail'
import { createSmsSender } from '#platform/sms'
import { readConfig } from './config.ts'
import { wire } from './wiring.ts'

const config = readConfig(process.env)
const worker = await wire(config, 'worker')
const deps = {
  ...worker,
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
  tasks: taskList(deps, [...noticesJobs, ...accountsJobs]),
  ticks: [...accountsTicks(deps), ...documentsTicks(deps)],
  tickMs: config.TICK_MS,
  log: worker.log,
})
worker.log.info('ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void running[Symbol.asyncDispose]().then(() => worker.db.destroy()))
}
