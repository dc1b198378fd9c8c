import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Database, transact } from '#platform/database'
import { currentProgramme as programme } from '#programmes'
import { testWorld } from '../../test/applicant.ts'
import { saveAnswers } from './draft.ts'
import { findApplication } from './find-application.ts'

/** Comes back once so many statements wait for a lock, or something else has happened. */
async function untilWaiting(db: Database, statements: number, isOver: () => boolean) {
  for (;;) {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    if (isOver() || (rows[0]?.waiting ?? 0) >= statements) return
    await setImmediate()
  }
}

test('what one tab saves while another sends belongs to what was sent, or is refused', async () => {
  await using world = await testWorld()
  const { db } = world.web
  const person = await world.applicant({ isDraft: true })
  const { personId } = person
  const application = await findApplication(world.web, personId)
  assert.ok(application)
  const order: string[] = []

  const both = await transact(db, async (tx) => {
    // The page that is about to be written is held, so that the sending falls between its reading and its writing.
    await tx
      .selectFrom('applications.answers')
      .select('page')
      .where('personId', '=', personId)
      .where('applicationId', '=', application.id)
      .where('page', '=', 'work')
      .forUpdate()
      .execute()
    const answers = { workCategory: 'worker' }
    const given = { personId, programme: programme.code, page: 'work', answers } as const
    const saving = saveAnswers(world.web, given).then(({ ok }) => order.push(ok ? 'saved' : 'refused'))
    await untilWaiting(db, 1, () => order.length > 0)
    const sending = person.submit().then(() => order.push('sent'))
    await untilWaiting(db, 2, () => order.length > 0)
    return [saving, sending]
  })
  await Promise.all(both)
  assert.ok(order[0] === 'saved' || order[1] === 'refused', order.join(', '))
})
