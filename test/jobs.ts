import { Logger, runOnce } from 'graphile-worker'
import { taskList } from '#platform/jobs'
import type { TestDatabase } from './database.ts'

const silent = new Logger(() => () => undefined)

/** Works off every queued job, and those that these queue, as the worker's role; then returns. A failed one waits. */
export async function runJobs<Deps>(
  database: Pick<TestDatabase, 'url'>,
  deps: Deps,
  jobs: Parameters<typeof taskList<Deps>>[1],
): Promise<void> {
  await runOnce({
    connectionString: database.url('worker'),
    taskList: taskList(deps, jobs),
    concurrency: 10,
    logger: silent,
    noHandleSignals: true,
  })
}
