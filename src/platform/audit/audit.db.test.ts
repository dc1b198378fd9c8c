import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Database, transact } from '#platform/database'
import { testClock } from '../../../test/clock.ts'
import { testDatabase } from '../../../test/database.ts'
import { audit, listAudit, verifyAudit } from './index.ts'

const clock = testClock()
const subject = '01970000-0000-7000-8000-000000000001'

async function write(db: Database, count: number, about: () => string = () => subject): Promise<void> {
  for (let i = 0; i < count; i++) {
    const details = { z: i, a: 'b', b: true, none: null, amount: 1.5 }
    const actor = { kind: 'system' } as const
    await transact(db, (tx) =>
      audit({ tx, clock }, { action: 'tests.wrote', actor, subject: about(), details }),
    )
    clock.move({ ms: 1 })
  }
}

test('entries of one subject come back in order, and every chain verifies', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  await write(db, 5)
  await write(db, 40, randomUUID)
  assert.deepEqual(await verifyAudit(db), { entries: 45, breaks: [] })
  const details = (await listAudit(db, subject)).map((entry) => entry.details)
  assert.deepEqual(
    details.map((one) => Object(one)['z']),
    [0, 1, 2, 3, 4],
  )
})

test('writers at the same moment make one unbroken chain', async () => {
  await using database = await testDatabase()
  await Promise.all([
    ...Array.from({ length: 4 }, () => write(database.as('web'), 5)),
    ...Array.from({ length: 4 }, () => write(database.as('worker'), 5)),
  ])
  assert.deepEqual(await verifyAudit(database.as('console')), { entries: 40, breaks: [] })
  const rows = await database.owner.selectFrom('platform.auditLog').select('seq').orderBy('seq').execute()
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    Array.from({ length: 40 }, (_, i) => BigInt(i + 1)),
  )
})

test('an entry of a transaction that fails was never written', async () => {
  await using database = await testDatabase()
  const db = database.as('web')
  await write(db, 1)
  const failing = transact(db, async (tx) => {
    await audit({ tx, clock }, { action: 'tests.wrote', actor: { kind: 'guest' }, subject })
    throw new Error('after all')
  })
  await assert.rejects(failing, /after all/)
  await write(db, 1)
  assert.deepEqual(await verifyAudit(db), { entries: 2, breaks: [] })
})

const tampering = {
  'an edited action': sql`update platform.audit_log set action = 'tests.lied' where seq = 3`,
  'edited details': sql`update platform.audit_log set details = details || '{"z": 9}' where seq = 3`,
  'another actor': sql`update platform.audit_log set actor_kind = 'operator' where seq = 3`,
  'another time': sql`update platform.audit_log set at = at + interval '1 ms' where seq = 3`,
  'a deleted entry': sql`delete from platform.audit_log where seq = 3`,
  'the first entry deleted': sql`delete from platform.audit_log where seq = 1`,
  'the last entry deleted': sql`delete from platform.audit_log where seq = 5`,
  'two entries that changed places': sql`update platform.audit_log set seq = case seq when 2 then 1003 else 1002 end
    where seq in (2, 3)`,
  'an entry that was put in': sql`insert into platform.audit_log
    select chain, 6, at, action, actor_kind, actor_id, subject_id, details, hash, hash from platform.audit_log where seq = 5`,
  'a head that was set back': sql`update platform.audit_heads set seq = 4 where seq = 5`,
}
test('AUD-02: whatever was edited, removed, moved or put in is found', async () => {
  await using database = await testDatabase()
  await write(database.as('web'), 5)
  const found: string[] = []
  for (const [what, statement] of Object.entries(tampering)) {
    const tried = transact(database.owner, async (tx) => {
      await statement.execute(tx)
      await sql`update platform.audit_log set seq = seq - 1000 where seq > 1000`.execute(tx)
      const { breaks } = await verifyAudit(tx)
      throw new Error(breaks.length > 0 ? `found ${what}` : `missed ${what}`) // undone, for the next one
    })
    await tried.catch((error: Error) => found.push(error.message))
  }
  assert.deepEqual(
    found,
    Object.keys(tampering).map((what) => `found ${what}`),
  )
  assert.deepEqual((await verifyAudit(database.owner)).breaks, [])
})

test('a process can add to the log, and neither change nor remove anything in it', async () => {
  await using database = await testDatabase()
  for (const role of ['web', 'worker', 'console'] as const) {
    const db = database.as(role)
    await write(db, 1)
    await assert.rejects(sql`update platform.audit_log set action = 'x'`.execute(db), /permission denied/)
    await assert.rejects(sql`delete from platform.audit_log`.execute(db), /permission denied/)
    await assert.rejects(sql`truncate platform.audit_log`.execute(db), /permission denied/)
    await assert.rejects(sql`delete from platform.audit_heads`.execute(db), /permission denied/)
  }
})
