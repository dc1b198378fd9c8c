import type { Failpoint } from '../neighbours.ts'

/** Kills this process, as a lost machine would, at the place that is named; none when no name is given. */
export function createFailpoint(name: string | undefined): Failpoint {
  return (reached) => {
    if (reached === name) process.kill(process.pid, 'SIGKILL')
  }
}
