import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { commandEnvironment } from './command-environment.ts'

function withFile(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'))
  const file = join(folder, 'env.json')
  writeFileSync(file, text)
  return { file, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) }
}

test('without settings a command works on the trial of this checkout, and says so', () => {
  using trial = withFile('{"KEYRING_FILE":"/trial/keyring.json"}')
  const told: string[] = []
  const env = commandEnvironment({ HOME: '/home/rina' }, (text) => told.push(text), trial.file)
  assert.deepEqual(env, { HOME: '/home/rina', KEYRING_FILE: '/trial/keyring.json' })
  assert.equal(told.length, 1)
})

test('an environment that describes an installation is never mixed with a trial', () => {
  using trial = withFile('{"KEYRING_FILE":"/trial/keyring.json","SMS_KEY":"of the trial"}')
  const told: string[] = []
  const given = { CONSOLE_DATABASE_URL: 'postgres://production' }
  assert.deepEqual(
    commandEnvironment(given, (text) => told.push(text), trial.file),
    given,
  )
  assert.deepEqual(told, [])
})

test('where there is no trial the environment stays as it is', () => {
  const told: string[] = []
  assert.deepEqual(
    commandEnvironment({}, (text) => told.push(text), '/nowhere/env.json'),
    {},
  )
  assert.deepEqual(told, [])
})
