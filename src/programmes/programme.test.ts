import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { currentProgramme, getProgramme } from './all-programmes.ts'
import { fitsChannel } from './channel.ts'
import { findRequirement, getReason, groupMask } from './programme.ts'

const { requirements, questions, documents, channels, consents, registries } = currentProgramme

test('a programme is found by its code, and an unknown code is a fault', () => {
  assert.equal(getProgramme(currentProgramme.code), currentProgramme)
  assert.throws(() => getProgramme('nothing-1999'))
})

test('codes are unique within each list', () => {
  for (const list of [requirements, documents, channels, currentProgramme.money.entitlements])
    assert.equal(new Set(list.map(({ code }) => code)).size, list.length)
  assert.equal(new Set(questions.map(({ name }) => name)).size, questions.length)
  assert.equal(new Set(consents.map(({ purpose }) => purpose)).size, consents.length)
})

test('whatever a requirement takes as evidence is asked in the form or of a registry', () => {
  const asked = questions.map(({ name }) => name)
  for (const { code, evidence } of requirements) {
    for (const name of evidence.form) assert.ok(asked.includes(name), `${code}: ${name}`)
    assert.ok(evidence.registry === undefined || registries[evidence.registry], code)
  }
})

test('a choice has options, and nothing else has', () => {
  for (const { name, kind, options } of questions)
    assert.equal(options !== undefined, kind === 'one-of' || kind === 'any-of', name)
})

test('a remedy of one code has the same words wherever it stands', () => {
  const words = new Map<string, unknown>()
  for (const { reasons } of requirements)
    for (const { remedy } of Object.values(reasons)) {
      assert.deepEqual(words.get(remedy.code) ?? remedy.words, remedy.words)
      words.set(remedy.code, remedy.words)
    }
})

test('every sentence and name stands in both languages, without loose spaces', () => {
  const texts = JSON.stringify(
    { requirements, questions, documents, channels, consents, registries },
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  ).matchAll(/\{"id":("(?:[^"\\]|\\.)*"),"en":("(?:[^"\\]|\\.)*")\}/g)
  let count = 0
  for (const [, id = '', en = ''] of texts) {
    count += 1
    for (const text of [id, en]) assert.match(text, /^"\S(?:.*\S)?"$/)
  }
  assert.ok(count > 100)
})

test('an unknown reason is a fault', () => {
  const requirement = findRequirement(currentProgramme, 'household-cap')
  assert.ok(requirement)
  assert.equal(getReason(requirement, 'place-left'), requirement.reasons['place-left'])
  assert.throws(() => getReason(requirement, 'too-young'))
})

test('the mask of a person holds the bits of the groups the person belongs to', () => {
  const group = (code: string, bit: number) => ({ code, bit, name: { id: code, en: code }, sources: [] })
  const programme = { ...currentProgramme, reservedGroups: [group('a', 0), group('b', 3)] }
  assert.equal(groupMask(programme, []), 0)
  assert.equal(groupMask(programme, ['b']), 8)
  assert.equal(groupMask(programme, ['a', 'b', 'unknown']), 9)
})

test('an account number fits a channel by its length and digits', () => {
  const fits = (code: string, digits: string) => {
    const channel = channels.find((each) => each.code === code)
    assert.ok(channel)
    return fitsChannel(channel, digits)
  }
  assert.ok(fits('bni', '0123456789'))
  assert.ok(!fits('bni', '012345678'))
  assert.ok(!fits('bca', '012345678x'))
  assert.ok(fits('dana', '081234567890'))
  assert.ok(!fits('dana', '081234567'))
})

test('every source that a programme or a comment names is a heading of docs/sources.md', () => {
  const headings = new Set(
    [...readFileSync('docs/sources.md', 'utf8').matchAll(/^#{2,4} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    ),
  )
  const named = [currentProgramme, ...requirements, ...questions, ...documents, ...channels, ...consents]
    .flatMap(({ sources }) => sources)
    .concat(currentProgramme.money.entitlements.flatMap(({ sources }) => sources))
  for (const source of [...named, ...sourcesInComments()]) assert.ok(headings.has(source), source)
})

function sourcesInComments(): string[] {
  return globSync('src/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/docs\/sources\.md#([a-z0-9-]+)/g)].map(
      ([, anchor = '']) => anchor,
    ),
  )
}
