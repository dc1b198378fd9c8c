/**
 * A worker in a process of its own, so that it can be killed: `node test/rigs/job-worker.ts <database> <name>`.
 * Its one job writes its name beside the payload; while `hangs` is given, it never ends.
 */
import { sql } from 'kysely'
import { z } from 'zod'
import { openDatabase } from '#platform/database'
import { defineJob, startWorker, taskList } from '#platform/jobs'

const [, , url = '', name = '', hangs] = process.argv
const db = openDatabase(url)
const note = defineJob({
  name: 'tests.note',
  payload: z.object({ key: z.string() }),
  attempts: 3,
  async run(_: object, { key }) {
    await sql`insert into public.notes values (${key}, ${name})`.execute(db)
    if (hangs) await new Promise(() => setInterval(() => undefined, 1000))
  },
})
const log = { info: () => undefined, error: () => undefined }
const worker = await startWorker({ url, tasks: taskList({}, [note]), ticks: [], tickMs: 50, log })
process.stdout.write('ready\n')
process.once('SIGTERM', () => void worker[Symbol.asyncDispose]().then(() => db.destroy()))
