import { Logger, type LogFunctionFactory, run, type TaskList } from 'graphile-worker'
import { Client } from 'pg'

/** Work that is due by our own clock: called again and again, so it must be safe to repeat and quick when idle. */
export type Tick = { name: string; run: () => Promise<void> }

type Log = { info: (fields: object, text: string) => void; error: (fields: object, text: string) => void }

/** How many jobs run at once in one process. Most wait for a partner or a mail server. */
const concurrency = 10
/** Any number, the same for every worker. */
const aliveLock = 7_204_411_009

/**
 * Works the job queue and calls every tick each `tickMs` milliseconds until stopped.
 * Disposing it waits for the jobs under way.
 *
 * @param url address with the rights of the worker's role, which owns the queue
 */
export async function startWorker({
  url,
  tasks,
  ticks,
  tickMs,
  log,
}: {
  url: string
  tasks: TaskList
  ticks: readonly Tick[]
  tickMs: number
  log: Log
}): Promise<AsyncDisposable> {
  const alive = await announce(url)
  const runner = await run({
    connectionString: url,
    taskList: tasks,
    concurrency,
    noHandleSignals: true,
    logger: new Logger(logTo(log)),
    preset: { worker: { localQueue: { size: 50 }, completeJobBatchDelay: 5, failJobBatchDelay: 5 } },
  })
  const ticking = startTicks(ticks, tickMs, log)
  return {
    async [Symbol.asyncDispose]() {
      await ticking.stop()
      await runner.stop()
      await alive.end()
    },
  }
}

/**
 * Holds a shared lock for as long as this worker lives. The first worker to come finds nobody holding it:
 * then every locked job belongs to a worker that died, and is set free at once instead of after four hours.
 */
async function announce(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined) // the queue's own connections report a lost server
  await client.connect()
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    aliveLock,
  ])
  if (rows[0]?.alone) {
    await client.query(`select graphile_worker.force_unlock_workers(
      array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`)
  }
  await client.query('select pg_advisory_lock_shared($1)', [aliveLock])
  if (rows[0]?.alone) await client.query('select pg_advisory_unlock($1)', [aliveLock])
  return client
}

function startTicks(ticks: readonly Tick[], tickMs: number, log: Log): { stop: () => Promise<void> } {
  let stopped = false
  let wake = () => {}
  const loops = (async () => {
    while (!stopped) {
      for (const tick of ticks) await runTick(tick, log)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, tickMs)
      })
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loops
    },
  }
}

async function runTick(tick: Tick, log: Log): Promise<void> {
  try {
    await tick.run()
  } catch (error) {
    log.error({ tick: tick.name, err: error }, 'tick failed')
  }
}

/** The queue's own words go to our log; what it says of a job is its name and id, never the payload. */
function logTo(log: Log): LogFunctionFactory {
  return () => (level, message) => {
    if (level === 'error') log.error({}, message)
    else if (level === 'warning') log.info({ level }, message)
  }
}
