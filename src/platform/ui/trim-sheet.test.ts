import assert from 'node:assert/strict'
import { readFile, glob } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { trimSheet, unusedClasses } from './trim-sheet.ts'

test('the rules of unused classes go, alone, in lists and in media queries', () => {
  assert.equal(
    trimSheet(
      '.a,.govuk-tag--pink,.b:not(.c,.d){x:1}@media(min-width: 1em){.govuk-grid-row{y:2}}.govuk-tag{z:3}',
    ),
    '.a,.b:not(.c,.d){x:1}.govuk-tag{z:3}',
  )
})

test('type sizes for paper go; other rules for paper stay', () => {
  const kept = '@media print{.b{color:#000}}'
  const css = `@media print{.a{font-family:sans-serif}}@media print{.a{font-size:11pt;line-height:1.3}}${kept}`
  assert.equal(trimSheet(css), kept)
})

test('no page uses a class whose style is taken out', async () => {
  const root = join(import.meta.dirname, '../..')
  const users: string[] = []
  for await (const file of glob('**/*.ts', { cwd: root })) {
    const isOwn = /platform\/ui\/(trim-sheet|.*\.test)/.test(file)
    const text = isOwn ? '' : await readFile(join(root, file), 'utf8')
    for (const name of unusedClasses) if (text.includes(name)) users.push(`${file}: ${name}`)
  }
  assert.deepEqual(users, [])
})
