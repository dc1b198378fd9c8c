import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { describeSettings } from './describe-settings.ts'

const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'styles/*.md', 'verifier/*.md']).map(
  (file) => ({ file, text: readFileSync(file, 'utf8') }),
)
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** A heading as the address of its place in the page: lower case, hyphens for spaces, no other signs. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}

function anchorsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  )
}

test('every link of the documentation leads somewhere', () => {
  const broken = documents.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !leadsSomewhere(file, target))
      .map((target) => `${file}: ${target}`),
  )
  assert.deepEqual(broken, [])
})

function leadsSomewhere(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const full = path === '' ? file : join(dirname(file), path)
  return existsSync(full) && (anchor === undefined || anchorsOf(full).includes(anchor))
}

test('every file that the documentation names exists', () => {
  const named = /`((?:src|test|docs|migrations|verifier|styles|hooks|bin)\/[\w./-]*\w)`/g
  const broken = documents.flatMap(({ file, text }) =>
    [...text.matchAll(named)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: ${path}`),
  )
  assert.deepEqual(broken, [])
})

test('every npm script that the documentation names exists', () => {
  const known = ['start', 'test', 'ci', ...Object.keys(scripts)]
  const broken = documents.flatMap(({ file, text }) =>
    [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
      .filter(([all, name = '']) => all.startsWith('npm run') || ['start', 'test', 'ci'].includes(name))
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name))
      .map((name) => `${file}: ${name}`),
  )
  assert.deepEqual(broken, [])
})

test('the table of settings is that of the schema', () => {
  assert.equal(readFileSync('docs/operating/settings.md', 'utf8'), describeSettings())
})
