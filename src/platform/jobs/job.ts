import type { TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Transaction } from '#platform/database'

/** Work done later, at least once: `run` must be safe to repeat, and its doc comment says why it is. */
export type Job<Payload, Deps> = {
  /** `module.verb-noun`; never changes while rows with it may be queued. */
  name: string
  /** Identifiers only: no personal data may lie in the queue. */
  payload: z.ZodType<Payload>
  attempts: number
  run: (deps: Deps, payload: Payload) => Promise<void>
}

/** Lets TypeScript work out the types of a job. */
export function defineJob<Payload, Deps>(job: Job<Payload, Deps>): Job<Payload, Deps> {
  return job
}

/**
 * Queues a job in the caller's transaction: it exists if, and only if, that commits.
 * `uniqueKey` replaces a job of the same key that still waits, so that asking twice queues once.
 */
export async function enqueue<Payload>(
  tx: Transaction,
  job: Pick<Job<Payload, never>, 'name' | 'payload' | 'attempts'>,
  payload: Payload,
  uniqueKey?: string,
): Promise<void> {
  const json = JSON.stringify(payload)
  await sql`select platform.add_job(${job.name}, ${json}::json, ${job.attempts}, ${uniqueKey ?? null})`.execute(
    tx,
  )
}

/** The jobs as the queue wants them, each payload parsed before it runs. */
export function taskList<Deps>(
  deps: Deps,
  jobs: readonly { name: string; payload: z.ZodType; run: (deps: Deps, payload: never) => Promise<void> }[],
): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [job.name, (payload: unknown) => job.run(deps, job.payload.parse(payload) as never)]),
  )
}
