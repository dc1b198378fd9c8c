import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { transact } from '#platform/database'
import { addPeople, joinAll, outcomesOf, startWorld } from '../../test/faults/waves-world.ts'
import { findWave } from '../waves/store/waves.ts'
import { commitWave } from './commit-wave.ts'
import { findActiveAward } from './find-award.ts'
import { findOwnResult } from './find-result.ts'
import { proofOf } from './proof-of.ts'
import { publishWave } from './publish-wave.ts'
import { startDraws } from './start-draws.ts'
import { findCommitment, findDraw } from './store/draws.ts'
import { tellResults } from './tell-results.ts'

test('a wave goes from its frozen list to a result that each person can verify', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 2, reserve: 1 })
  const people = await addPeople(world, 5)
  await joinAll(world, people, waveId)
  await world.finish(waveId)
  assert.deepEqual(await outcomesOf(world, waveId, people), [
    'not-selected places-filled',
    'not-selected places-filled',
    'reserve on-reserve-list',
    'selected place-drawn',
    'selected place-drawn',
  ])

  await using folder = await mkdtempDisposable(join(tmpdir(), 'proof-'))
  const chainFile = join(folder.path, 'chain.json')
  await writeFile(chainFile, JSON.stringify(world.simulator.info))
  const commitment = await findCommitment(world.web.db, waveId)
  const draw = await findDraw(world.web.db, waveId)
  const printed = ['--commit', commitment?.commitHash ?? '', '--result', draw?.resultHash ?? '']
  for (const { personId } of people) {
    const proof = await proofOf(world.web, { personId, waveId })
    const file = join(folder.path, `${personId}.json`)
    await writeFile(file, JSON.stringify(proof))
    const verified = spawnSync(
      process.execPath,
      ['verifier/verify.ts', file, ...printed, '--chain', chainFile],
      { encoding: 'utf8' },
    )
    assert.match(verified.stdout, /^ACCEPTED/m)
    assert.equal(verified.status, 0)
  }
  const [stranger] = await addPeople(world, 1)
  assert.equal(await proofOf(world.web, { personId: stranger?.personId ?? '', waveId }), undefined)
})

test('nothing of a result shows before it is published, and whoever committed cannot publish', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1 })
  const people = await addPeople(world, 1)
  const personId = people[0]?.personId ?? ''
  await joinAll(world, people, waveId)
  await world.freeze(waveId)
  await world.commit(waveId)
  assert.equal((await world.draw(waveId)).ok, true)
  const { db } = world.web
  const find = async () => {
    const wave = await findWave(db, waveId)
    assert.ok(wave)
    return [
      await findActiveAward(db, personId),
      await findOwnResult(db, { personId, wave }),
      await proofOf(world.web, { personId, waveId }),
    ]
  }
  assert.deepEqual(await find(), [undefined, undefined, undefined])
  const publish = (who: typeof world.rina) => publishWave(world.console, { actor: world.by(who), waveId })
  assert.deepEqual(await publish(world.rina), { ok: false, reason: 'same-person' })
  assert.deepEqual(await find(), [undefined, undefined, undefined])
  assert.equal((await publish(world.bayu)).ok, true)
  const [award, result, proof] = await find()
  assert.ok(award && result && proof)
})

test('a family card that a drawn wave has filled refuses nobody before that result is published', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 2 })
  const family = await addPeople(world, 3, { kk: '8800000000000007' })
  await joinAll(world, family.slice(0, 2), waveId)
  await world.freeze(waveId)
  await world.commit(waveId)
  assert.equal((await world.draw(waveId)).ok, true)
  const [, , third] = family
  assert.ok(third)
  const next = await world.openWave()
  assert.equal((await world.join(third, next)).ok, true)
  await publishWave(world.console, { actor: world.by(world.bayu), waveId })
  const fourth = await world.addPerson({ kk: '8800000000000007' })
  assert.deepEqual(await world.join(fourth, next), { ok: false, reason: 'family-card-full' })
})

test('everybody who took part is told the result, and only once', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave({ seats: 1, reserve: 1 })
  const people = await addPeople(world, 3)
  await joinAll(world, people, waveId)
  await world.finish(waveId)
  await tellResults(world.worker, { waveId, from: 0 })
  await tellResults(world.worker, { waveId, from: 0 })
  const told = await world.database.owner
    .selectFrom('notices.notices')
    .select('personId')
    .where('key', '=', `selection.result:${waveId}`)
    .execute()
  assert.equal(told.length, 3)
})

test('a draw waits for its named round, and the worker starts it then', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  await joinAll(world, await addPeople(world, 2), waveId)
  await world.freeze(waveId)
  const committed = await commitWave(world.console, { actor: world.by(world.rina), waveId })
  assert.ok(committed.ok)
  const aheadMs = committed.value.roundAt.getTime() - world.clock().getTime()
  assert.ok(aheadMs >= 24 * 3_600_000 && aheadMs < 24 * 3_600_000 + 10_000)
  const queued = async () => {
    await startDraws(world.worker)
    const jobs = await sql<{ count: bigint }>`select count(*) from graphile_worker.jobs
      where task_identifier = 'selection.draw-wave'`.execute(world.database.owner)
    return Number(jobs.rows[0]?.count)
  }
  assert.equal(await queued(), 0)
  assert.deepEqual(await world.draw(waveId), { ok: false, reason: 'too-early' })
  world.clock.move({ ms: aheadMs })
  assert.equal(await queued(), 1)
  assert.equal(await queued(), 1)
})

test('drawing again, also at the same moment, gives the first result and changes nothing', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const people = await addPeople(world, 4)
  await joinAll(world, people, waveId)
  await world.freeze(waveId)
  await world.commit(waveId)
  const draws = await Promise.all([world.draw(waveId), world.draw(waveId), world.draw(waveId)])
  const again = await world.draw(waveId)
  const hashes = new Set([...draws, again].map((drawn) => drawn.ok && drawn.value.resultHash))
  assert.equal(hashes.size, 1)
  assert.equal(draws.filter((drawn) => drawn.ok && drawn.value.isNew).length, 1)
  assert.equal(await world.countAwards(people), 2)
})

test('a draw that dies half-way leaves nothing; the next one gives what the first would have given', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  const people = await addPeople(world, 4)
  await joinAll(world, people, waveId)
  await world.freeze(waveId)
  await world.commit(waveId)
  const { owner } = world.database
  // Holds the places of all families: the draw has stored everything else when it comes to them.
  const stopped = await owner.transaction().execute(async (holder) => {
    await sql`lock table households.slots in share mode`.execute(holder)
    const drawing = world.draw(waveId).then(
      () => 'drawn',
      () => 'died',
    )
    for (;;) {
      const killed = await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%households%'`.execute(
        owner,
      )
      if (killed.rows.length > 0) return drawing
    }
  })
  assert.equal(stopped, 'died')
  for (const table of ['draws', 'strata', 'results', 'awards', 'personAwards'] as const)
    assert.deepEqual(await owner.selectFrom(`selection.${table}`).select('waveId').execute(), [], table)
  assert.equal((await findWave(owner, waveId))?.state, 'committed')
  assert.deepEqual(new Set((await world.outcomes(waveId)).values()), new Set(['joined']))
  const drawn = await world.draw(waveId)
  assert.equal(drawn.ok && drawn.value.selected, 2)
  assert.equal(await world.countAwards(people), 2)
})

test('a list that was changed after the commitment is not drawn', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  await joinAll(world, await addPeople(world, 3), waveId)
  await world.freeze(waveId)
  await world.commit(waveId)
  await world.database.owner.updateTable('waves.entries').set({ weight: 2 }).execute()
  const drawn = await world.draw(waveId)
  assert.equal(drawn.ok, false)
  assert.deepEqual(await world.database.owner.selectFrom('selection.draws').selectAll().execute(), [])
})

test('draws are chained: each commitment names the result before', async () => {
  await using world = await startWorld()
  const one = await world.openWave()
  await joinAll(world, await addPeople(world, 1), one)
  await world.finish(one)
  const two = await world.openWave()
  await joinAll(world, await addPeople(world, 1), two)
  await world.finish(two)
  const [first, second] = [await findCommitment(world.web.db, one), await findCommitment(world.web.db, two)]
  assert.match(first?.commitText ?? '', new RegExp(`"prev":"${'0'.repeat(64)}"`))
  assert.match(
    second?.commitText ?? '',
    new RegExp(`"prev":"${(await findDraw(world.web.db, one))?.resultHash}"`),
  )
})

test('the web process can read what was published and change nothing of it', async () => {
  await using world = await startWorld()
  const waveId = await world.openWave()
  await joinAll(world, await addPeople(world, 2), waveId)
  await world.finish(waveId)
  for (const table of ['commitments', 'draws', 'strata', 'results', 'awards', 'personAwards'] as const)
    await assert.rejects(
      transact(world.web.db, (tx) => tx.deleteFrom(`selection.${table}`).execute()),
      /permission denied/,
    )
  await assert.rejects(
    transact(world.web.db, (tx) => tx.updateTable('waves.waves').set({ state: 'open' }).execute()),
    /permission denied/,
  )
})
