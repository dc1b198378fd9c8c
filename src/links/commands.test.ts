import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksCommands } from '#links/commands'

const official = { host: 'www.prakerja.go.id', brandWords: ['prakerja'] }

async function run(...args: string[]): Promise<{ code: number | undefined; lines: string[] }> {
  const lines: string[] = []
  const code = await linksCommands[0]?.run({ official, out: (line) => void lines.push(line) }, args)
  return { code, lines }
}

test('links check prints verdict and reasons as JSON, and nothing else', async () => {
  const { code, lines } = await run('https://prakerja.go.id.evil.example', '--json')
  assert.equal(code, 0)
  assert.deepEqual(lines, [
    '{"verdict":"looks-fake","reasons":["other-domain","subdomain-trick","other-domain-with-brand"]}',
  ])
})

test('links check tells people the host too', async () => {
  assert.deepEqual(await run('Lihat http://www.prakerja.go.id'), {
    code: 0,
    lines: ['official', '  host www.prakerja.go.id', '  not-encrypted'],
  })
})

test('links check wants one text', async () => {
  assert.equal((await run()).code, 2)
  assert.equal((await run('a', 'b')).code, 2)
})
