import { audit } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type Keyring, openSafe } from '#platform/crypto'
import { type Database, type Transaction, transact } from '#platform/database'
import { newId } from '#platform/identifiers'
import { type Outcome, ok, refused } from '#platform/outcome'
import { type Answers, parseAnswers, serializeAnswers } from './answers.ts'
import { mayEdit } from './life-cycle.ts'
import type { FormPage } from './pages.ts'
import { findLive, getForUpdate, insertApplication } from './store/applications.ts'
import { listPages, upsertPage } from './store/answers.ts'

type Deps = { db: Database; clock: Clock; keyring: Keyring }

/** Where the answers of one page stand, for their encryption. */
const place = (page: string) => `applications.answers.sealed:${page}`

/** Saves one page of the form; the first page begins the application. */
export async function saveAnswers(
  { db, clock, keyring }: Deps,
  {
    personId,
    programme,
    page,
    answers,
  }: { personId: string; programme: string; page: FormPage; answers: Answers },
): Promise<Outcome<{ applicationId: string }, 'not-editable'>> {
  const safe = await openSafe({ db, keyring }, personId)
  return transact(db, async (tx) => {
    const now = clock()
    await insertApplication(tx, { personId, id: newId(clock), programme, startedAt: now })
    const live = await findLive(tx, { personId, programme })
    if (!live || !(await isFormEditable(tx, { personId, programme }))) return refused('not-editable')
    const { id: applicationId } = live
    const sealed = safe.seal(place(page), serializeAnswers(answers))
    await upsertPage(tx, { personId, applicationId, page, sealed, savedAt: now })
    const actor = { kind: 'person', id: personId } as const
    await audit(
      { tx, clock },
      { action: 'applications.saved-page', actor, subject: personId, details: { page } },
    )
    return ok({ applicationId })
  })
}

/**
 * Whether the form may be changed, in the transaction that changes it: locked, so that a form that is being sent in
 * another tab is not changed once it stands. A form that was not begun may.
 */
export async function isFormEditable(
  tx: Transaction,
  { personId, programme }: { personId: string; programme: string },
): Promise<boolean> {
  const live = await findLive(tx, { personId, programme })
  return !live || mayEdit((await getForUpdate(tx, { personId, id: live.id })).state)
}

/** All answers that were saved, and which pages they came from. */
export async function readSavedAnswers(
  { db, keyring }: { db: Database; keyring: Keyring },
  { personId, applicationId }: { personId: string; applicationId: string },
): Promise<{ answers: Answers; pages: ReadonlySet<string> }> {
  const rows = await listPages(db, { personId, applicationId })
  if (rows.length === 0) return { answers: {}, pages: new Set() }
  const safe = await openSafe({ db, keyring }, personId)
  const parts = rows.map(({ page, sealed }) => parseAnswers(safe.open(place(page), sealed)))
  return { answers: Object.assign({}, ...parts) as Answers, pages: new Set(rows.map(({ page }) => page)) }
}
