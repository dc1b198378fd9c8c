import { defineJob, type Tick } from '#platform/jobs'
import { checkApplication } from './check-application.job.ts'
import { type CheckDeps, queueDueChecks, runCheck } from './check-application.ts'

/**
 * Checks one application. Safe to repeat: it acts on an application that waits for its check and on no other, and
 * writes only when nothing has changed since it was read. Registries may be asked twice.
 */
const check = defineJob({
  ...checkApplication,
  run: (deps: CheckDeps, payload) => runCheck(deps, payload),
})

export const applicationsJobs = [check]

/** What falls due by our clock: checks that a silent registry left open. */
export function applicationsTicks(deps: Pick<CheckDeps, 'db' | 'clock'>): Tick[] {
  return [{ name: 'applications.queue-due-checks', run: () => queueDueChecks(deps) }]
}
