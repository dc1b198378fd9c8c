import { findSafe, type Keyring } from '#platform/crypto'
import type { Database } from '#platform/database'
import type { CaseKind, CaseOutcome } from './cases.ts'
import { answerPlace, findCaseRow, listPersonCases, textPlace } from './store/cases.ts'

export type OwnCase = {
  id: string
  kind: CaseKind
  openedAt: Date
  /** What the person wrote. */
  text?: string
  decided?: { at: Date; by: string; outcome: CaseOutcome; reason: string; answer: string }
}

/** The cases of one application with what was written on both sides, oldest first. */
export async function listOwnCases(
  { db, keyring }: { db: Database; keyring: Keyring },
  key: { personId: string; applicationId: string },
): Promise<OwnCase[]> {
  const found = await listPersonCases(db, key)
  const safe = found.length > 0 ? await findSafe({ db, keyring }, key.personId) : undefined
  if (!safe) return []
  const rows = await Promise.all(found.map(({ caseId }) => findCaseRow(db, caseId)))
  return rows.flatMap((row) => {
    if (!row) return []
    const { id, kind, openedAt, sealedText, decidedAt, decidedBy, outcome, reason, sealedAnswer } = row
    const isDecided = decidedAt && decidedBy !== null && outcome && reason !== null && sealedAnswer
    return {
      id,
      kind,
      openedAt,
      ...(sealedText && { text: safe.open(textPlace, sealedText) }),
      ...(isDecided && {
        decided: {
          at: decidedAt,
          by: decidedBy,
          outcome,
          reason,
          answer: safe.open(answerPlace, sealedAnswer),
        },
      }),
    }
  })
}
