import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { civilDay, moveTrialClock, trialClock } from './index.ts'

const dayMs = 86_400_000

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'gelombang-clock-'))
  return { file: join(folder, 'deep/clock'), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

test('BIZ-03: the civil day of Jakarta begins at 17:00:00Z, on every day of the year', () => {
  assert.equal(civilDay(new Date('2026-11-23T16:59:59.999Z')), '2026-11-23')
  assert.equal(civilDay(new Date('2026-11-23T17:00:00.000Z')), '2026-11-24')
  assert.equal(civilDay(new Date('2024-02-28T17:00:00Z')), '2024-02-29')
  assert.equal(civilDay(new Date('2026-12-31T17:00:00Z')), '2027-01-01')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (instant) => {
        assert.equal(
          civilDay(instant),
          new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10),
        )
      },
    ),
  )
})

test('a trial clock that is moved goes on from there, and adds up', async () => {
  await using at = await place()
  const clock = trialClock(at.file)
  const before = Date.now()
  assert.ok(Math.abs(clock().getTime() - before) < dayMs / 2)
  assert.equal(moveTrialClock(at.file, dayMs), dayMs)
  assert.equal(moveTrialClock(at.file, dayMs), 2 * dayMs)
  const moved = trialClock(at.file)()
  assert.ok(moved.getTime() >= before + 2 * dayMs)
  assert.ok(moved.getTime() < Date.now() + 3 * dayMs)
})

test('every process reads the same trial clock', async () => {
  await using at = await place()
  moveTrialClock(at.file, 400 * dayMs)
  const program = `import { trialClock } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))}
    console.log(trialClock(process.argv[1])().getTime())`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    program,
    at.file,
  ])
  assert.ok(Math.abs(Number(stdout) - trialClock(at.file)().getTime()) < dayMs)
})

test('a damaged offset counts as none', async () => {
  await using at = await place()
  moveTrialClock(at.file, dayMs)
  await writeFile(at.file, 'nonsense')
  assert.ok(Math.abs(trialClock(at.file)().getTime() - Date.now()) < dayMs / 2)
})
