import type { Database } from '#platform/database'
import { currentProgramme } from '#programmes'
import type { ApplicationState } from './life-cycle.ts'
import { findLive } from './store/applications.ts'

export type ApplicationSummary = {
  id: string
  state: ApplicationState
  programme: string
  startedAt: Date
  submittedAt?: Date
  receiptNumber?: string
  /** When the state was decided: by a check or by an officer. */
  decidedAt?: Date
}

/** The application of a person in the programme of today; a withdrawn one is history. */
export async function findApplication(
  { db }: { db: Database },
  personId: string,
): Promise<ApplicationSummary | undefined> {
  const row = await findLive(db, { personId, programme: currentProgramme.code })
  if (!row) return undefined
  const { id, state, programme, startedAt, submittedAt, receiptNumber, decidedAt } = row
  return {
    id,
    state,
    programme,
    startedAt,
    ...(submittedAt && { submittedAt }),
    ...(receiptNumber !== null && { receiptNumber }),
    ...(decidedAt && { decidedAt }),
  }
}
