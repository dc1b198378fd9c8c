import type { Tick } from '#platform/jobs'
import { removeLeftovers } from './remove-leftovers.ts'

/** What falls due in this module. */
export function documentsTicks(deps: Parameters<typeof removeLeftovers>[0]): Tick[] {
  return [{ name: 'documents.remove-leftovers', run: () => removeLeftovers(deps) }]
}
