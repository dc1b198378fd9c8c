import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { kkpOf } from '#selection'
import { currentProgramme } from '#programmes'
import { startWorld } from '../../test/faults/waves-world.ts'
import { askChange, decideChange } from './ask-change.ts'
import { carryOver } from './carry-over.ts'
import { checkEntries } from './check-entries.ts'
import { ensureOpenWave } from './ensure-open-wave.ts'
import { familySalt } from './family-salt.ts'
import { freezeWave } from './freeze-wave.ts'
import { leaveWave } from './leave-wave.ts'
import { moveWave, moveWaves } from './move-waves.ts'
import { openReceipt } from './open-receipt.ts'
import { resumeFreezing } from './resume-freezing.ts'
import { findWave } from './store/waves.ts'
import { tellCancelled } from './tell-cancelled.ts'

const nobody = '00000000-0000-0000-0000-000000000000'
type World = Awaited<ReturnType<typeof startWorld>>

async function stateOf(world: World, waveId: string) {
  return (await findWave(world.worker.db, waveId))?.state
}

async function notices(world: World): Promise<string[]> {
  const rows = await world.database.owner.selectFrom('notices.notices').select('key').orderBy('key').execute()
  return rows.map(({ key }) => key.replace(/:.*/, ''))
}

test('joining a hundred times at once is joining once: one entry, one receipt, one notice', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const person = await world.addPerson()
  const answers = await Promise.all(Array.from({ length: 100 }, () => world.join(person, waveId)))
  const receipts = new Set(answers.map((answer) => answer.ok && answer.value.receiptNumber))
  assert.equal(receipts.size, 1)
  assert.equal(answers.filter((answer) => answer.ok && answer.value.isNew).length, 1)
  assert.deepEqual([...(await world.outcomes(waveId)).values()], ['joined'])
  assert.deepEqual(await notices(world), ['waves.joined'])
})

test('joining is possible from the written instant of opening to the one of closing, whatever the worker has done', async () => {
  await using world = await startWorld()
  const { clock } = world
  const person = await world.addPerson()
  const waveId = await world.openWave()
  const wave = await findWave(world.web.db, waveId)
  assert.ok(wave)
  clock.move({ ms: wave.opensAt.getTime() - clock().getTime() - 1 })
  assert.deepEqual(await world.join(person, waveId), { ok: false, reason: 'not-open' })
  clock.move({ ms: wave.closesAt.getTime() - clock().getTime() })
  assert.deepEqual(await world.join(person, waveId), { ok: false, reason: 'not-open' })
  clock.move({ ms: -1 })
  assert.equal((await world.join(person, waveId)).ok, true)
})

test('a wave does not close over the head of somebody who is just joining, and who joined in time is in the list', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const person = await world.addPerson()
  const kkp = kkpOf({ kksalt: familySalt(world.keyring, person.kk), kk: person.kk })
  const { owner } = world.database
  const ended: string[] = []
  const running: Promise<unknown>[] = []
  const waiting = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(owner)
    return rows.length
  }
  await owner.transaction().execute(async (holder) => {
    // Whoever joins for this family card now waits in the middle of the transaction.
    await holder.insertInto('waves.families').values({ kkp, waveId, province: 33 }).execute()
    running.push(world.join(person, waveId).then(({ ok }) => ended.push(`joined: ${ok}`)))
    while ((await waiting()) < 1);
    world.clock.move({ days: 4 })
    running.push(moveWaves(world.worker).then(() => ended.push('closed')))
    while ((await waiting()) < 2 && ended.length === 0);
    assert.deepEqual(ended, [])
  })
  await Promise.all(running)
  assert.deepEqual(ended, ['joined: true', 'closed'])
  await world.freeze(waveId)
  assert.equal((await findWave(world.worker.db, waveId))?.entryCount, 1)
})

test('who is not eligible, or has the wrong age on the closing day, cannot join', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const wave = await findWave(world.web.db, waveId)
  assert.equal(wave?.closesAt.toISOString(), '2026-11-27T03:00:00.000Z') // 27 November in Jakarta
  const tomorrow = await world.addPerson({ birthDate: '2008-11-28' })
  assert.deepEqual(await world.join(tomorrow, waveId), { ok: false, reason: 'wrong-age' })
  const today = await world.addPerson({ birthDate: '2008-11-27' })
  assert.equal((await world.join(today, waveId)).ok, true)
  const stranger = await world.addPerson()
  world.candidates.delete(stranger.personId)
  assert.deepEqual(await world.join(stranger, waveId), { ok: false, reason: 'not-eligible' })
})

test('a family card has one province in a wave, that of its first member', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const kk = '8800000000000001'
  await world.join(await world.addPerson({ kk, province: 33 }), waveId)
  await world.join(await world.addPerson({ kk, province: 34 }), waveId)
  const rows = await world.database.owner.selectFrom('waves.entries').select(['stratum', 'kkp']).execute()
  assert.deepEqual(
    rows.map(({ stratum }) => stratum),
    [33, 33],
  )
  assert.ok(rows[1] && rows[0]?.kkp.equals(rows[1].kkp))
})

test('whoever leaves while the wave is open may join again, with a new receipt; later it is too late', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const person = await world.addPerson()
  const { personId } = person
  const first = await world.join(person, waveId)
  assert.equal((await leaveWave(world.web, { personId, waveId })).ok, true)
  assert.deepEqual([...(await world.outcomes(waveId)).values()], ['withdrawn left'])
  const again = await world.join(person, waveId)
  assert.ok(first.ok && again.ok)
  assert.notEqual(again.value.receiptNumber, first.value.receiptNumber)
  const receipt = await openReceipt(world.web, { personId, waveId })
  assert.deepEqual([receipt?.nik, receipt?.kk], [person.nik, person.kk])
  world.clock.move({ days: 5 })
  assert.deepEqual(await leaveWave(world.web, { personId, waveId }), { ok: false, reason: 'too-late' })
})

test('a wave opens, closes and is listed by the clock, and not a moment before', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  assert.equal(await stateOf(world, waveId), 'open')
  const actor = world.by(world.rina)
  assert.deepEqual(await moveWave(world.console, { actor, waveId, to: 'closed' }), {
    ok: false,
    reason: 'too-early',
  })
  world.clock.move({ days: 4 })
  await moveWaves(world.worker)
  assert.equal(await stateOf(world, waveId), 'listed')
  assert.deepEqual(await freezeWave(world.console, { actor, waveId }), { ok: false, reason: 'too-early' })
})

test('the freeze checks everybody again: some leave with their reason, some go on, who is unknown waits', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const [stays, leaves, silent] = [await world.addPerson(), await world.addPerson(), await world.addPerson()]
  for (const person of [stays, leaves, silent]) await world.join(person, waveId)
  world.verdicts.set(leaves.personId, 'not-eligible')
  world.verdicts.set(silent.personId, 'unknown')
  await world.freeze(waveId)
  assert.equal(await stateOf(world, waveId), 'listed', 'a silent registry is asked again first')
  for (let i = 0; i < 2; i++) {
    world.clock.move({ minutes: 5 })
    await resumeFreezing(world.worker)
    await checkEntries(world.worker, { waveId })
  }
  assert.equal(await stateOf(world, waveId), 'frozen')
  const outcomes = await world.outcomes(waveId)
  assert.equal(outcomes.get(stays.personId), 'joined')
  assert.equal(outcomes.get(leaves.personId), 'withdrawn no-longer-eligible')
  assert.equal(outcomes.get(silent.personId), 'withdrawn not-checked')
  assert.deepEqual((await notices(world)).filter((key) => key === 'waves.withdrawn').length, 2)

  world.verdicts.delete(silent.personId)
  const next = await world.openWave()
  await carryOver(world.worker, { fromWaveId: waveId, toWaveId: next })
  assert.deepEqual([...(await world.outcomes(next)).keys()], [silent.personId])
})

test('pausing and cancelling take two operators; a pause takes no time from anybody', async () => {
  await using world = await startWorld()
  const { console, rina, bayu } = world
  const waveId = await world.openWave()
  const person = await world.addPerson()
  await world.join(person, waveId)
  const before = await findWave(console.db, waveId)
  const ask = (kind: 'pause' | 'resume' | 'cancel') =>
    askChange(console, { actor: rina, waveId, kind, reason: 'Sumber data sedang diperbaiki' })
  assert.equal((await ask('pause')).ok, true)
  assert.deepEqual(await ask('cancel'), { ok: false, reason: 'request-waits' })
  assert.deepEqual(await decideChange(console, { actor: rina, waveId, isConfirmed: true }), {
    ok: false,
    reason: 'own-request',
  })
  assert.equal(await stateOf(world, waveId), 'open')
  assert.equal((await decideChange(console, { actor: bayu, waveId, isConfirmed: true })).ok, true)
  assert.equal(await stateOf(world, waveId), 'paused')
  assert.deepEqual(await world.join(await world.addPerson(), waveId), { ok: false, reason: 'not-open' })
  world.clock.move({ days: 3 })
  await ask('resume')
  await decideChange(console, { actor: bayu, waveId, isConfirmed: true })
  const after = await findWave(console.db, waveId)
  assert.equal(after?.state, 'open')
  assert.equal(after.closesAt.getTime() - (before?.closesAt.getTime() ?? 0), 3 * 86_400_000)
  await ask('cancel')
  await decideChange(console, { actor: bayu, waveId, isConfirmed: true })
  await tellCancelled(world.worker, { waveId, after: nobody })
  assert.deepEqual([...(await world.outcomes(waveId)).values()], ['withdrawn wave-cancelled'])
  assert.ok((await notices(world)).includes('waves.cancelled'))
})

test('a trial always has an open wave: the next one when the last has closed, numbered onwards', async () => {
  await using world = await startWorld()
  const wanted = {
    programme: currentProgramme.code,
    openHours: 2,
    listingHours: 1,
    seats: 380,
    reservePercent: 10,
  }
  const ensure = () => ensureOpenWave(world.worker, wanted)
  const openings = await Promise.all([ensure(), ensure(), ensure()])
  assert.deepEqual(
    openings.map(({ number }) => number),
    [1, 1, 1],
  )
  world.clock.move({ hours: 2 })
  assert.equal((await ensure()).number, 2)
})
