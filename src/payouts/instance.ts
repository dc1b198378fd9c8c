/** What stands outside the database about it. Whoever restores, copies or moves the database leaves this behind. */
export type InstanceMark = {
  installationId: string
  /** PostgreSQL's system identifier and timeline. */
  system: string
  timeline: number
  /** How many batches of payments were begun. */
  fence: bigint
}

export type InstanceVerdict =
  | { may: 'pay' }
  /** The first time, or after two people unlocked: write a new mark. */
  | { may: 'adopt' }
  | { may: 'not-pay'; reason: LockReason }

export type LockReason =
  | 'mark-missing'
  | 'other-installation'
  | 'other-server'
  | 'other-timeline'
  | 'older-database'

/**
 * Says whether this is the very database from which was paid last, by what lies outside of it. An older state of the
 * database does not know what was paid since, and would pay it again.
 */
export function judgeInstance(
  database: {
    installationId: string | null
    adopting: boolean
    system: string
    timeline: number
    fence: bigint
  },
  mark: InstanceMark | undefined,
): InstanceVerdict {
  if (database.adopting) return { may: 'adopt' }
  if (mark === undefined) {
    const isNew = database.installationId === null && database.fence === 0n
    return isNew ? { may: 'adopt' } : { may: 'not-pay', reason: 'mark-missing' }
  }
  const fault = findDifference(database, mark)
  return fault === undefined ? { may: 'pay' } : { may: 'not-pay', reason: fault }
}

function findDifference(
  database: { installationId: string | null; system: string; timeline: number; fence: bigint },
  mark: InstanceMark,
): LockReason | undefined {
  if (database.installationId !== mark.installationId) return 'other-installation'
  if (database.system !== mark.system) return 'other-server'
  if (database.timeline !== mark.timeline) return 'other-timeline'
  return database.fence < mark.fence ? 'older-database' : undefined
}
